package sambandh.rest.template;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sambandh.application.template.TemplateList.Listed;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Faults;
import sambandh.domain.template.FieldMaps;
import sambandh.domain.template.Fields;
import sambandh.domain.template.Purpose;
import sambandh.domain.template.Template;
import sambandh.domain.template.TemplateVersion;
import sambandh.rest.shared.Wire;

/** What people edit of a template. */
@Serdeable
@Schema(name = "TemplateRequest")
record TemplateRequest(
        @Schema(
                description = "Names the template for good; partial.<name> for what stands inside of others.",
                example = "spring_letter",
                maxLength = 64)
        @Nullable String code,

        @Schema(
                description = "What such letters are for; decides what may keep one from being sent.",
                allowableValues = {"obligation", "service", "relationship", "marketing"},
                example = "marketing")
        String purpose,

        @Schema(description = "What a person can opt out of.", example = "news")
        String topic,

        @Schema(
                description = "What it is called, by language; in English at least.",
                example = "{\"en\": \"Spring letter\", \"hi\": \"वसंत का पत्र\"}")
        Map<String, String> names,

        @Schema(description = "What who asks for such a letter fills in, at most 50.") @Nullable List<InputBody> inputs,

        @Schema(
                description = "The number of the version that letters are written of; 0 for the delivered one.",
                example = "0")
        @Nullable Integer currentVersion) {
    private static final int MOST_INPUTS = 50;

    static TemplateRequest of(Listed listed) {
        Template.Details d = listed.template().details();
        return new TemplateRequest(
                null,
                Wire.code(d.purpose()),
                d.topic().value(),
                FieldMaps.write(d.names()),
                d.inputs().stream().map(InputBody::of).toList(),
                listed.current());
    }

    Template toTemplate(Fields known) {
        Faults faults = new Faults();
        var readCode = faults.required("/code", code, Code::new);
        if (currentVersion != null && currentVersion != TemplateVersion.STARTER) {
            faults.add("/currentVersion", "unknown_version", "It has no version yet.");
        }
        Template.Details details = details(faults, known, null);
        return new Template(readCode.get(), details);
    }

    /** @param before what is there: of it only what changes is looked at */
    Template.Details toDetails(Fields known, Template.Details before) {
        Faults faults = new Faults();
        if (code != null) {
            faults.add("/code", "read_only", "A template's code stays as it is.");
        }
        return details(faults, known, before);
    }

    int current() {
        return currentVersion == null ? TemplateVersion.STARTER : currentVersion;
    }

    private Template.Details details(Faults faults, Fields known, Template.@Nullable Details before) {
        var readPurpose = faults.required("/purpose", purpose, text -> Wire.of(Purpose.class, text));
        var readTopic = faults.required("/topic", topic, Code::new);
        var readNames = faults.required("/names", names, it -> Template.Details.names(FieldMaps.byLanguage(it)));
        var readInputs = faults.each("/inputs", inputs, MOST_INPUTS, InputBody::toField);
        faults.orThrow();
        return new Template.Details(readPurpose.get(), readTopic.get(), readNames.get(), readInputs.get())
                .besides(known, before);
    }
}
