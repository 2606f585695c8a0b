package sambandh.rest.template;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.application.template.MakeVersion;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Faults;
import sambandh.domain.shared.Text;
import sambandh.domain.template.Template;
import sambandh.domain.template.TemplateVersion;

/** A version that is to be kept. */
@Serdeable
@Schema(name = "TemplateVersionRequest")
record VersionRequest(
        @Schema(description = "What is new, one line.", example = "Warmer greeting", maxLength = 200) @Nullable String note,

        @Schema(
                description = "Whether letters are written of it at once; otherwise it is a draft.",
                defaultValue = "false",
                example = "true")
        @Nullable Boolean current,

        @Schema(description = "One for each language, at most 50.") @Nullable List<VariantBody> variants) {
    private static final int MOST = 50;

    MakeVersion.Command toCommand(Actor actor, Code code) {
        Faults faults = new Faults();
        var readNote = faults.optional("/note", note, text -> Text.line(text, 200));
        if (variants == null || variants.isEmpty()) {
            faults.add("/variants", "required", "A version has words in one language at least.");
        }
        boolean part = Template.isPart(code);
        var read = faults.each("/variants", variants, MOST, body -> body.toVariant(part));
        faults.orThrow();
        faults.attempt("/variants", () -> new TemplateVersion(code, 1, read.get(), readNote.orNull(), null, null));
        faults.orThrow();
        return new MakeVersion.Command(actor, code, read.get(), readNote.orNull(), Boolean.TRUE.equals(current));
    }
}
