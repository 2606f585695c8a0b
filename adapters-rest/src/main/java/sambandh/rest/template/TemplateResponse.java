package sambandh.rest.template;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sambandh.application.template.TemplateList.Listed;
import sambandh.domain.template.FieldMaps;
import sambandh.domain.template.OwnTemplate;
import sambandh.domain.template.Template;
import sambandh.rest.shared.Wire;

@Serdeable
@Schema(name = "Template")
record TemplateResponse(
        @Schema(description = "Its name for good.", example = "thank_you")
        String code,

        @Schema(
                description = "A part stands inside of others, named as {{> footer}}.",
                allowableValues = {"letter", "part"},
                example = "letter")
        String kind,

        @Schema(
                description = "What its letters are for; decides what may keep them from being sent.",
                allowableValues = {"obligation", "service", "relationship", "marketing"},
                example = "relationship")
        String purpose,

        @Schema(description = "What a person can opt out of.", example = "thanks")
        String topic,

        @Schema(description = "By language.", example = "{\"en\": \"Thanks for an order\"}")
        Map<String, String> names,

        @Schema(description = "What is told by whoever asks for a letter, beside the fields.")
        List<InputBody> inputs,

        @Schema(description = "Whether it is delivered with the program, as its version 0.", example = "true")
        boolean delivered,

        @Schema(
                description = "The version that letters are written of; 0 for the delivered one, or none yet.",
                example = "0")
        int currentVersion,

        @Schema(description = "Absent while the company has not touched it.") @Nullable Instant changedAt) {
    static TemplateResponse of(Listed listed) {
        Template.Details d = listed.template().details();
        OwnTemplate own = listed.own();
        return new TemplateResponse(
                listed.template().code().value(),
                Template.isPart(listed.template().code()) ? "part" : "letter",
                Wire.code(d.purpose()),
                d.topic().value(),
                FieldMaps.write(d.names()),
                d.inputs().stream().map(InputBody::of).toList(),
                listed.starter(),
                listed.current(),
                own == null ? null : own.changedAt());
    }
}
