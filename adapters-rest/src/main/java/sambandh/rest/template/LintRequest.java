package sambandh.rest.template;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Faults;
import sambandh.domain.shared.Language;
import sambandh.domain.template.GivenInputs;

/** What of a template is to be looked over. */
@Serdeable
@Schema(name = "TemplateLintRequest")
record LintRequest(
        @Schema(description = "Instead of the current one; 0 is the delivered one.", example = "0") @Nullable Integer version,

        @Schema(description = "The readers' languages, beside the company's; at most 50.", example = "[\"hi\", \"bn\"]")
        @Nullable List<String> languages,

        @Schema(
                description =
                        "What would be filled in for its inputs, to be looked over with it; without them samples are filled in.",
                example = "{\"harvest\": \"the first flush\"}")
        @Nullable Map<String, Object> inputs) {
    private static final int MOST = 50;

    record Read(List<Language> readers, @Nullable Map<String, Object> inputs) {}

    /** @throws sambandh.domain.shared.InvalidInput with all faults */
    Read read() {
        Faults faults = new Faults();
        var readLanguages = faults.each("/languages", languages, MOST, Language::new);
        var readInputs = faults.optional("/inputs", inputs, GivenInputs::read);
        faults.orThrow();
        return new Read(readLanguages.get(), readInputs.orNull());
    }
}
