package sambandh.rest.bulk;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.bulk.Import;
import sambandh.rest.shared.Wire;

/** A file that is being taken in, or was. */
@Serdeable
@Schema(name = "Import")
record ImportResponse(
        UUID id,

        @Schema(description = "What the file holds.", example = "orders")
        String kind,

        @Schema(
                description = "receiving, running, and at the end succeeded, failed or cancelled.",
                allowableValues = {"receiving", "running", "succeeded", "failed", "cancelled"},
                example = "running")
        String state,

        @Schema(description = "How much is merged, 0 to 1.", example = "0.42")
        double progress,

        @Schema(description = "Rows read, without the header.", example = "6919")
        long read,

        @Schema(description = "Rows that made something new.", example = "6917")
        long created,

        @Schema(description = "Rows that changed what was there.", example = "0")
        long updated,

        @Schema(description = "Rows that said what was known already.", example = "0")
        long unchanged,

        @Schema(description = "Rows that are wrong and were not taken.", example = "2")
        long rejected,

        @Schema(
                description = "Rows taken with a doubt, by its code; for columns_ignored how many columns.",
                example = "{\"country_unknown\": 3}")
        Map<String, Long> warnings,

        @Schema(description = "Columns of the file that no field is read from.", example = "[\"remark\"]")
        List<String> columnsIgnored,

        @Schema(description = "How the file is read: the parameters, with everything settled.")
        Map<String, String> settings,

        @Schema(description = "Why it failed.", example = "rows_rejected") @Nullable String reason,

        Instant createdAt,

        @Schema(description = "When the whole file was here.") @Nullable Instant receivedAt,

        @Schema(description = "When nothing more was to be done.") @Nullable Instant finishedAt) {
    /** @param ignored columns of the file that were not read */
    static ImportResponse of(Import job, List<String> ignored) {
        Map<String, Long> warnings = new TreeMap<>(job.counts().warnings());
        if (!ignored.isEmpty()) {
            warnings.put("columns_ignored", (long) ignored.size());
        }
        return new ImportResponse(
                job.id().value(),
                job.kind(),
                Wire.code(job.state()),
                job.progress(),
                job.read(),
                job.counts().created(),
                job.counts().updated(),
                job.counts().unchanged(),
                job.counts().rejected(),
                warnings,
                ignored,
                job.settings().toMap(),
                job.reason(),
                job.createdAt(),
                job.receivedAt(),
                job.finishedAt());
    }
}
