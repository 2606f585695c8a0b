package sambandh.rest.job;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import sambandh.application.job.Job;
import sambandh.application.job.JobViews.Standing;
import sambandh.domain.job.Occurrence;
import sambandh.rest.shared.Wire;

/** Something that happens by the calendar. */
@Serdeable
@Schema(name = "Job")
record JobResponse(
        @Schema(description = "What it is called in its address.", example = "check-totals")
        String name,

        @Schema(description = "Day of the week, absent for every day.", example = "monday") @Nullable String day,

        @Schema(description = "Time of the day in the company's zone.", example = "02:30")
        String at,

        @Schema(description = "When it is planned next; in the past while it is at work or overdue.") @Nullable Instant nextAt,

        @Schema(description = "Whether it is at work just now, or waits to be tried again.")
        boolean running,

        @Nullable Last last) {

    /** The last time that it came to its end. */
    @Serdeable
    @Schema(name = "JobRun")
    record Last(
            @Schema(description = "The instant of the calendar that it stands for.")
            Instant plannedAt,

            @Schema(description = "When it came to its end, well or not.") @Nullable Instant finishedAt,

            @Schema(
                    description = "How it went.",
                    allowableValues = {"succeeded", "failed"},
                    example = "succeeded")
            String state,

            @Schema(description = "How often it was begun.", example = "1")
            int attempts,

            @Schema(description = "What kind of failure ended it; the log tells more.") @Nullable String error) {

        static @Nullable Last of(@Nullable Occurrence o) {
            return o == null
                    ? null
                    : new Last(o.plannedAt(), o.finishedAt(), Wire.code(o.state()), o.attempts(), o.lastError());
        }
    }

    static JobResponse of(Job job, @Nullable Standing standing) {
        Occurrence open = standing == null ? null : standing.open();
        return new JobResponse(
                job.name().value(),
                job.schedule().day() == null
                        ? null
                        : job.schedule().day().name().toLowerCase(Locale.ROOT),
                job.schedule().at().toString(),
                open == null ? null : open.plannedAt(),
                open != null && open.state() == Occurrence.State.RUNNING,
                Last.of(standing == null ? null : standing.last()));
    }
}
