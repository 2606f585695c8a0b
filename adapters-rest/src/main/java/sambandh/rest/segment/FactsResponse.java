package sambandh.rest.segment;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import sambandh.domain.segment.Catalogue;
import sambandh.domain.segment.Operator;
import sambandh.domain.shared.fact.Fact;
import sambandh.domain.shared.fact.Occurrence;
import sambandh.rest.shared.Wire;

@Serdeable
@Schema(name = "Facts")
record FactsResponse(List<FactBody> facts, List<OccurrenceBody> occurrences) {
    @Serdeable
    @Schema(name = "Fact")
    record FactBody(
            @Schema(
                    description = "For conditions; in attribute.* a code of yours stands for the star.",
                    example = "order.count")
            String name,

            @Schema(description = "In the language asked for.", example = "Number of orders")
            String title,

            @Schema(
                    description = "money is a number in the company's currency; instant is asked for by its date; codes"
                            + " holds where one of them fits; any is compared as what it is compared with.",
                    allowableValues = {"number", "money", "date", "instant", "text", "code", "codes", "boolean", "any"},
                    example = "number")
            String type,

            List<OperatorBody> operators,

            @Schema(description = "A condition in text form.", example = "order.count >= 3")
            String example) {

        static FactBody of(Fact fact, List<Locale.LanguageRange> languages) {
            return new FactBody(
                    fact.name(),
                    fact.words().in(languages),
                    Wire.code(fact.type()),
                    Operator.of(fact.type()).stream().map(OperatorBody::of).toList(),
                    fact.example());
        }
    }

    @Serdeable
    @Schema(name = "FactOperator")
    record OperatorBody(
            @Schema(description = "In a tree.", example = "atLeast")
            String tree,

            @Schema(description = "In a text.", example = ">=")
            String text) {

        static OperatorBody of(Operator operator) {
            return new OperatorBody(operator.json(), operator.symbol());
        }
    }

    @Serdeable
    @Schema(name = "Occurrence")
    record OccurrenceBody(
            @Schema(example = "ordered") String name,

            @Schema(description = "In the language asked for.", example = "Ordered")
            String title,

            @Schema(description = "What may be asked of each time.")
            List<ParameterBody> parameters,

            @Schema(example = "ordered(product: \"SKU-1\") at least 2 times in 90 days")
            String example) {

        static OccurrenceBody of(Occurrence occurrence, List<Locale.LanguageRange> languages) {
            return new OccurrenceBody(
                    occurrence.name(),
                    occurrence.words().in(languages),
                    occurrence.parameters().stream()
                            .map(p -> new ParameterBody(p.name(), p.words().in(languages), Wire.code(p.kind())))
                            .toList(),
                    occurrence.example());
        }
    }

    @Serdeable
    @Schema(name = "OccurrenceParameter")
    record ParameterBody(
            @Schema(example = "product") String name,

            @Schema(description = "In the language asked for.", example = "Product in it, by its id or an outside id")
            String title,

            @Schema(
                    allowableValues = {"text", "code", "money"},
                    example = "text")
            String type) {}

    static FactsResponse of(Catalogue catalogue, List<Locale.LanguageRange> languages) {
        return new FactsResponse(
                catalogue.facts().stream()
                        .map(fact -> FactBody.of(fact, languages))
                        .toList(),
                catalogue.occurrences().stream()
                        .map(it -> OccurrenceBody.of(it, languages))
                        .toList());
    }
}
