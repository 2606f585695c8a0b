package sambandh.rest.template;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import sambandh.domain.template.Finding;

@Serdeable
@Schema(name = "TemplateLint")
record LintResponse(
        @Schema(description = "Whether there is no error.", example = "true")
        boolean sendable,

        @Schema(description = "Errors and warnings.") List<FindingResponse> findings) {
    static LintResponse of(List<Finding> findings) {
        return new LintResponse(
                findings.stream().noneMatch(Finding::isError),
                findings.stream().map(FindingResponse::of).toList());
    }
}
