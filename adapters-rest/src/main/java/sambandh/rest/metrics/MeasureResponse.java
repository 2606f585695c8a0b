package sambandh.rest.metrics;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sambandh.application.metrics.Measures;

/** A measure of a period, and what it means. */
@Serdeable
record MeasureResponse<P>(
        @Schema(description = "Which measure this is.") String measure,

        @Schema(description = "The first business date of the period.")
        LocalDate from,

        @Schema(description = "The day after the last.") LocalDate to,

        @Schema(description = "Only with measures that look at N days, as definition tells: N.", example = "90")
        @Nullable Integer days,

        @Schema(description = "The last business date that was looked at.")
        LocalDate asOf,

        @Schema(description = "The company's.", example = "Asia/Kolkata")
        String zone,

        @Schema(description = "Whether asOf lets one see the whole period.")
        boolean periodOver,

        @Schema(description = "The segment that was asked for.") @Nullable UUID segmentId,

        P total,

        @Schema(description = "With by=country only.") @Nullable List<P> countries,

        @Schema(
                description = "Orders without a customer, not counted in the rest; absent with segmentId.",
                example = "12")
        @Nullable Long guestOrders,

        @Schema(
                description =
                        "Customers of whose orders some are not counted yet, since a large import that brings them"
                                + " is still running; absent when there are none.",
                example = "2300")
        @Nullable Long customersBehind,

        @Schema(description = "What each figure counts, in words.")
        Map<String, String> definition) {

    static <T, P> MeasureResponse<P> of(
            String measure, Definition definition, Measures.Answer<T> answer, Function<T, P> part) {
        MeasureAsk ask = definition.ask();
        List<T> countries = answer.countries();
        return new MeasureResponse<>(
                measure,
                ask.period().from(),
                ask.period().to(),
                definition.days(),
                ask.period().asOf(),
                ask.zone().getId(),
                ask.period().isOver(),
                ask.segmentId(),
                part.apply(answer.total()),
                countries == null ? null : countries.stream().map(part).toList(),
                answer.guestOrders(),
                answer.customersBehind(),
                definition.words());
    }
}
