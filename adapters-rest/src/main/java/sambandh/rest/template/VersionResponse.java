package sambandh.rest.template;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.application.template.TemplateViews.VersionView;
import sambandh.domain.shared.Language;
import sambandh.domain.template.Finding;
import sambandh.domain.template.TemplateVersion;

@Serdeable
@Schema(name = "TemplateVersion")
record VersionResponse(
        @Schema(description = "0 for the one that is delivered.", example = "1")
        int number,

        @Schema(description = "The languages it is written in.", example = "[\"en\", \"hi\"]")
        List<String> languages,

        @Schema(description = "What is new.", example = "Warmer greeting") @Nullable String note,

        @Schema(description = "When it was made; absent of the delivered one.") @Nullable Instant madeAt,

        @Schema(description = "Who made it.", example = "staff:0190c1f2-7d5e-7cc1-9d3c-1f2e3d4c5b6a") @Nullable String madeBy,

        @Schema(description = "Its words; not in lists.") @Nullable List<VariantBody> variants,

        @Schema(description = "What should be looked at; only where it is made.") @Nullable List<FindingResponse> findings) {
    static VersionResponse of(VersionView view) {
        return new VersionResponse(
                view.number(),
                view.languages().stream().map(Language::tag).toList(),
                view.note(),
                view.madeAt(),
                view.madeBy(),
                null,
                null);
    }

    static VersionResponse of(TemplateVersion version, @Nullable List<Finding> findings) {
        return new VersionResponse(
                version.number(),
                version.variants().stream()
                        .map(variant -> variant.language().tag())
                        .toList(),
                version.note(),
                version.madeAt(),
                version.madeBy(),
                version.variants().stream().map(VariantBody::of).toList(),
                findings == null
                        ? null
                        : findings.stream().map(FindingResponse::of).toList());
    }
}
