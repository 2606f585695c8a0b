package sambandh.rest.interaction;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import sambandh.domain.company.DepartmentId;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.interaction.Channel;
import sambandh.domain.interaction.Direction;
import sambandh.domain.interaction.Interaction;
import sambandh.domain.interaction.Outcome;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Faults;
import sambandh.domain.shared.InvalidValue;
import sambandh.rest.shared.ExternalIdBody;
import sambandh.rest.shared.Wire;
import sambandh.rest.shared.WireTimes;

/** What people edit of a touchpoint. */
@Serdeable
@Schema(name = "InteractionRequest")
record InteractionRequest(
        @Schema(
                description = "How it came about.",
                allowableValues = {"call", "video", "meeting", "mail", "chat", "visit", "delivery", "letter", "other"},
                example = "call")
        String channel,

        @Schema(
                description = "Who began: inbound where the customer did. Otherwise outbound.",
                allowableValues = {"inbound", "outbound"},
                example = "inbound")
        @Nullable String direction,

        @Schema(
                description = "What came of it: written only of mail, chat and letters; voicemail only of calls.",
                allowableValues = {"spoken", "voicemail", "no_answer", "written", "done"},
                example = "spoken")
        String outcome,

        @Schema(
                description = "Not more than a day ahead.",
                type = "string",
                format = "date-time",
                example = "2026-03-01T08:30:00Z")
        String startedAt,

        @Schema(description = "ISO 8601, whole seconds, up to 30 days.", example = "PT12M30S") @Nullable String duration,

        @Schema(
                description =
                        "Who of the company; when logged, otherwise whoever logs it, where that user is an employee.",
                format = "uuid",
                example = "0190c1f2-7d5e-7cc1-9d3c-1f2e3d4c5b6b")
        @Nullable String employeeId,

        @Schema(
                description = "When logged, otherwise the employee's.",
                format = "uuid",
                example = "0190c1f2-7d5e-7cc1-9d3c-1f2e3d4c5b6c")
        @Nullable String departmentId,

        @Schema(description = "The company's own code.", example = "repair") @Nullable String purpose,

        @Schema(
                description = "How the customer felt, from -2 (very unhappy) to 2 (very happy).",
                minimum = "-2",
                maximum = "2",
                example = "1")
        @Nullable Integer mood,

        @Schema(description = "Several lines in any script. Personal: shown here only.", maxLength = 10_000) @Nullable String summary,

        @Schema(description = "Who of the customer's people took part, at most 50.") @Nullable List<ParticipantBody> participants,

        @Schema(description = "What the customer asked, at most 50.") @Nullable List<QuestionBody> questions,

        @Schema(description = "What other systems call it.") @Nullable List<ExternalIdBody> externalIds,

        @Schema(
                description = "May be left out where the path names the customer. Stays as it is.",
                format = "uuid",
                example = "0190c1f2-7d5e-7cc1-9d3c-1f2e3d4c5b6a")
        @Nullable String customerId) {

    static InteractionRequest of(Interaction interaction) {
        Interaction.Details d = interaction.details();
        return new InteractionRequest(
                Wire.code(d.channel()),
                Wire.code(d.direction()),
                Wire.code(d.outcome()),
                d.startedAt().toString(),
                d.duration() == null ? null : d.duration().toString(),
                d.employeeId() == null ? null : d.employeeId().value().toString(),
                d.departmentId() == null ? null : d.departmentId().value().toString(),
                d.purpose() == null ? null : d.purpose().value(),
                d.mood(),
                d.summary(),
                d.participants().stream().map(ParticipantBody::of).toList(),
                d.questions().stream().map(QuestionBody::of).toList(),
                ExternalIdBody.of(d.externalIds()),
                d.customerId().value().toString());
    }

    /** @param inPath the customer that the path names, null where it names none */
    Interaction.Details toDetails(@Nullable CustomerId inPath) {
        Faults faults = new Faults();
        var readCustomer = inPath == null || customerId != null
                ? faults.required("/customerId", customerId, id -> customer(id, inPath))
                : null;
        var readChannel = faults.required("/channel", channel, code -> Wire.of(Channel.class, code));
        var readDirection = faults.optional("/direction", direction, code -> Wire.of(Direction.class, code));
        var readOutcome = faults.required("/outcome", outcome, code -> Wire.of(Outcome.class, code));
        var readStarted = faults.required("/startedAt", startedAt, WireTimes::instant);
        var readDuration = faults.optional("/duration", duration, InteractionRequest::duration);
        var readEmployee = faults.optional("/employeeId", employeeId, id -> new EmployeeId(Wire.idInBody(id)));
        var readDepartment = faults.optional("/departmentId", departmentId, id -> new DepartmentId(Wire.idInBody(id)));
        var readPurpose = faults.optional("/purpose", purpose, Code::new);
        var readMood = faults.optional("/mood", mood, Interaction.Details::mood);
        var readSummary = faults.optional("/summary", summary, Interaction.Details::summary);
        var readPeople = faults.each("/participants", participants, 50, ParticipantBody::toDomain);
        var readQuestions = faults.each("/questions", questions, 50, QuestionBody::toDomain);
        var readIds = faults.eachOnce("/externalIds", externalIds, 20, ExternalIdBody::toDomain);
        faults.orThrow();
        return new Interaction.Details(
                readCustomer == null ? Objects.requireNonNull(inPath) : readCustomer.get(),
                readChannel.get(),
                readDirection.or(Direction.OUTBOUND),
                readOutcome.get(),
                readStarted.get(),
                readDuration.orNull(),
                readEmployee.orNull(),
                readDepartment.orNull(),
                readPurpose.orNull(),
                readMood.orNull(),
                readSummary.orNull(),
                readPeople.get(),
                readQuestions.get(),
                readIds.get());
    }

    private static CustomerId customer(String id, @Nullable CustomerId inPath) {
        CustomerId named = new CustomerId(Wire.idInBody(id));
        if (inPath != null && !inPath.equals(named)) {
            throw new InvalidValue("not_as_in_path", "The path names another customer: leave this out.");
        }
        return named;
    }

    private static Duration duration(String text) {
        try {
            return Interaction.Details.duration(Duration.parse(text.strip()));
        } catch (DateTimeException wrong) {
            throw new InvalidValue("invalid_duration", "Write the duration by ISO 8601, such as PT12M30S.");
        }
    }
}
