package sambandh.rest.interaction;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.interaction.Interaction;
import sambandh.rest.shared.ExternalIdBody;
import sambandh.rest.shared.Wire;

/** What people of the company and of a customer said or did with each other. */
@Serdeable
@Schema(name = "Interaction")
record InteractionResponse(
        UUID id,
        @Schema(description = "With which customer.") UUID customerId,

        @Schema(
                description = "By which way.",
                allowableValues = {"call", "video", "meeting", "mail", "chat", "visit", "delivery", "letter", "other"},
                example = "call")
        String channel,

        @Schema(
                description = "inbound where the customer began.",
                allowableValues = {"inbound", "outbound"},
                example = "inbound")
        String direction,

        @Schema(
                description = "What came of it.",
                allowableValues = {"spoken", "voicemail", "no_answer", "written", "done"},
                example = "spoken")
        String outcome,

        @Schema(description = "When it began.") Instant startedAt,

        @Schema(description = "The day of startedAt in the company's zone.", example = "2026-03-01")
        LocalDate businessDate,

        @Schema(description = "ISO 8601.", example = "PT12M30S") @Nullable String duration,

        @Schema(description = "Who of the company it was.") @Nullable UUID employeeId,

        @Schema(description = "Which department it was.") @Nullable UUID departmentId,

        @Schema(description = "The company's own code.", example = "repair") @Nullable String purpose,

        @Schema(description = "How the customer felt, from -2 to 2.", example = "1") @Nullable Integer mood,

        @Schema(description = "In words. Personal: shown here only.") @Nullable String summary,

        @Schema(description = "Who of the customer's people took part.")
        List<ParticipantBody> participants,

        @Schema(description = "What the customer asked.") List<QuestionBody> questions,
        List<ExternalIdBody> externalIds,
        Instant createdAt,
        Instant changedAt) {

    static InteractionResponse of(Interaction interaction) {
        Interaction.Details d = interaction.details();
        return new InteractionResponse(
                interaction.id().value(),
                d.customerId().value(),
                Wire.code(d.channel()),
                Wire.code(d.direction()),
                Wire.code(d.outcome()),
                d.startedAt(),
                interaction.businessDate(),
                d.duration() == null ? null : d.duration().toString(),
                d.employeeId() == null ? null : d.employeeId().value(),
                d.departmentId() == null ? null : d.departmentId().value(),
                d.purpose() == null ? null : d.purpose().value(),
                d.mood(),
                d.summary(),
                d.participants().stream().map(ParticipantBody::of).toList(),
                d.questions().stream().map(QuestionBody::of).toList(),
                ExternalIdBody.of(d.externalIds()),
                interaction.createdAt(),
                interaction.changedAt());
    }
}
