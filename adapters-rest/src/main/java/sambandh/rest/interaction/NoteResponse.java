package sambandh.rest.interaction;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.interaction.NoteViews;
import sambandh.domain.interaction.Note;
import sambandh.domain.interaction.Promise;
import sambandh.rest.shared.Wire;

/** A personal note, and what became of it. */
@Serdeable
@Schema(name = "Note")
record NoteResponse(
        UUID id,
        @Schema(description = "About which customer.") UUID customerId,

        @Schema(description = "In whose name it is; absent where that is nobody's.") @Nullable UUID signedBy,

        @Schema(
                description = "In words. Personal: shown here only.",
                example = "It was good to talk to you today. I will call again when the first tea is in.")
        String text,

        @Schema(description = "Absent where it was sent to nobody.") @Nullable Sent sent,

        @Schema(description = "Absent where it promises nothing.") @Nullable Promised promise,

        @Schema(description = "When it was written.") Instant writtenAt) {

    @Serdeable
    @Schema(name = "NoteSent")
    record Sent(
            @Schema(description = "Whom it went to.") @Nullable UUID personId,

            @Schema(description = "The letter that it was sent as.") @Nullable UUID letterId,

            @Schema(
                    description = "What became of the letter.",
                    allowableValues = {
                        "queued",
                        "waiting",
                        "sending",
                        "sent",
                        "unknown",
                        "bounced",
                        "not_sent",
                        "failed"
                    },
                    example = "sent")
            @Nullable String state,

            @Schema(description = "Why it was not sent, such as do_not_contact.", example = "do_not_contact") @Nullable String notSentBecause,

            @Schema(description = "When it was sent.") @Nullable Instant sentAt) {}

    @Serdeable
    @Schema(name = "NotePromise")
    record Promised(
            @Schema(description = "The day, where the customer lives.", example = "2027-01-01")
            LocalDate on,

            @Schema(description = "From then on it is late.")
            Instant dueAt,

            @Schema(description = "Where the customer lives.", example = "Asia/Kolkata")
            String zone,

            @Schema(description = "How it was said.", example = "start_of_next_year")
            String said,

            @Schema(
                    description = "Kept once its task is done with proof.",
                    allowableValues = {"open", "late", "kept", "withdrawn"},
                    example = "open")
            @Nullable String state,

            @Schema(description = "When it was kept.") @Nullable Instant keptAt) {}

    static NoteResponse of(NoteViews.Seen seen) {
        Note note = seen.note();
        return new NoteResponse(
                note.id().value(),
                note.customerId().value(),
                note.signedBy() == null ? null : note.signedBy().value(),
                note.text(),
                note.letterId() == null ? null : sent(note, seen.sending()),
                note.promise() == null ? null : promised(note.promise(), seen.keeping()),
                note.writtenAt());
    }

    private static Sent sent(Note note, NoteViews.@Nullable Sending sending) {
        UUID to = note.to() == null ? null : note.to().value();
        return sending == null
                ? new Sent(to, note.letterId(), null, null, null)
                : new Sent(
                        to,
                        note.letterId(),
                        Wire.code(sending.state()),
                        sending.because() == null ? null : Wire.code(sending.because()),
                        sending.sentAt());
    }

    private static Promised promised(Promise promise, NoteViews.@Nullable Keeping keeping) {
        return new Promised(
                promise.on(),
                promise.dueAt(),
                promise.zone().getId(),
                promise.said(),
                keeping == null ? null : Wire.code(keeping.state()),
                keeping == null ? null : keeping.keptAt());
    }
}
