package sambandh.rest.template;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Faults;
import sambandh.domain.shared.Language;

/** What of a template is to be looked over. */
@Serdeable
@Schema(name = "TemplateLintRequest")
record LintRequest(
        @Schema(description = "Instead of the current one; 0 is the delivered one.", example = "0") @Nullable Integer version,

        @Schema(description = "The readers' languages, beside the company's; at most 50.", example = "[\"hi\", \"bn\"]")
        @Nullable List<String> languages) {
    private static final int MOST = 50;

    List<Language> readers() {
        Faults faults = new Faults();
        var read = faults.each("/languages", languages, MOST, Language::new);
        faults.orThrow();
        return read.get();
    }
}
