package sambandh.application.interaction;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.company.DepartmentId;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.interaction.Channel;
import sambandh.domain.interaction.Direction;
import sambandh.domain.interaction.Interaction;
import sambandh.domain.interaction.InteractionId;
import sambandh.domain.interaction.Outcome;
import sambandh.domain.interaction.Participant;
import sambandh.domain.interaction.Question;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.ExternalId;

/** A call to the customer of 1 March 2026 in which people spoke, unless told otherwise. */
public final class SampleInteractions {
    public static final Instant STARTED = Instant.parse("2026-03-01T10:00:00Z");

    private final CustomerId customer;
    private Channel channel = Channel.CALL;
    private Direction direction = Direction.OUTBOUND;
    private Outcome outcome = Outcome.SPOKEN;
    private Instant startedAt = STARTED;
    private @Nullable EmployeeId employee;
    private @Nullable DepartmentId department;
    private @Nullable Code purpose;
    private @Nullable String summary;
    private List<Participant> participants = List.of();
    private List<Question> questions = List.of();
    private Set<ExternalId> externalIds = Set.of();

    private SampleInteractions(CustomerId customer) {
        this.customer = customer;
    }

    public static SampleInteractions with(CustomerId customer) {
        return new SampleInteractions(customer);
    }

    public SampleInteractions by(Channel it) {
        channel = it;
        return this;
    }

    public SampleInteractions inbound() {
        direction = Direction.INBOUND;
        return this;
    }

    public SampleInteractions outcome(Outcome it) {
        outcome = it;
        return this;
    }

    public SampleInteractions at(String instant) {
        startedAt = Instant.parse(instant);
        return this;
    }

    public SampleInteractions of(@Nullable EmployeeId who, @Nullable DepartmentId where) {
        employee = who;
        department = where;
        return this;
    }

    public SampleInteractions purpose(String code) {
        purpose = new Code(code);
        return this;
    }

    public SampleInteractions summary(String text) {
        summary = text;
        return this;
    }

    public SampleInteractions participants(Participant... them) {
        participants = List.of(them);
        return this;
    }

    public SampleInteractions questions(Question... them) {
        questions = List.of(them);
        return this;
    }

    public SampleInteractions externalIds(ExternalId... ids) {
        externalIds = Set.of(ids);
        return this;
    }

    public Interaction.Details details() {
        return new Interaction.Details(
                customer,
                channel,
                direction,
                outcome,
                startedAt,
                Duration.ofMinutes(12),
                employee,
                department,
                purpose,
                1,
                summary,
                participants,
                questions,
                externalIds);
    }

    /** As kept by a company in Kolkata. */
    public Interaction build() {
        return Interaction.log(
                new InteractionId(UUID.randomUUID()),
                details(),
                ZoneId.of("Asia/Kolkata"),
                startedAt.plus(Duration.ofHours(1)));
    }
}
