package sambandh.application.relationship;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.application.customer.Customers;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.relationship.Evidence;
import sambandh.domain.relationship.EvidenceKind;
import sambandh.domain.relationship.StageHistory;
import sambandh.domain.relationship.StageMoves;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Fault;

/** Somebody tells what shows a stage: an inquiry or a trial, a stage set by hand, an end. */
public final class TellEvidence {
    /** @param day null for today */
    public record Command(
            Actor actor, CustomerId customerId, @Nullable LocalDate day, Evidence.Content content) {}

    public sealed interface Outcome {
        record Told(Evidence evidence, StageHistory stages) implements Outcome {}

        record Unknown() implements Outcome {}

        /** It cannot have been on that day. */
        record Wrong(List<Fault> faults) implements Outcome {}

        /** There is no such step from the stage of that day. */
        record Refused(Fault because) implements Outcome {}
    }

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final Stages stages;
    private final Customers customers;
    private final StageNews news;
    private final UnitOfWork unitOfWork;
    private final Ids ids;
    private final Clock clock;

    public TellEvidence(
            Stages stages, Customers customers, StageNews news, UnitOfWork unitOfWork, Ids ids, Clock clock) {
        this.stages = stages;
        this.customers = customers;
        this.news = news;
        this.unitOfWork = unitOfWork;
        this.ids = ids;
        this.clock = clock;
    }

    public Outcome handle(Command command) {
        return unitOfWork.perform(() -> {
            LocalDate today = news.today();
            LocalDate day = command.day() == null ? today : command.day();
            if (day.isAfter(today)) {
                return new Outcome.Wrong(List.of(new Fault("/day", "in_future", "Tell it when it has happened.")));
            }
            if (day.isBefore(EARLIEST)) {
                return new Outcome.Wrong(List.of(new Fault("/day", "too_early", "It is kept from the year 1900 on.")));
            }
            if (customers.find(command.customerId()).isEmpty()) {
                return new Outcome.Unknown();
            }
            stages.hold(command.customerId());
            Fault refusal = StageMoves.refusal(
                    command.content(),
                    stages.of(command.customerId()).on(day).stage(),
                    tries(stages.told(command.customerId()), day));
            return refusal == null ? told(command, day) : new Outcome.Refused(refusal);
        });
    }

    private Outcome told(Command command, LocalDate day) {
        Evidence evidence = new Evidence(
                ids.next(),
                command.customerId(),
                day,
                command.content(),
                command.actor().reference(),
                clock.instant());
        stages.add(evidence);
        news.told(command.actor(), evidence);
        Stages.Kept kept = stages.keep(command.customerId());
        if (news.isLive(day)) {
            news.kept(command.customerId(), kept);
        }
        return new Outcome.Told(evidence, kept.now());
    }

    /** Whether a trial began by that day and had not ended. */
    private static boolean tries(List<Evidence> told, LocalDate day) {
        return told.stream()
                .filter(it -> !it.day().isAfter(day))
                .filter(it -> switch (it.content().kind()) {
                    case TRIAL_STARTED, TRIAL_SUCCEEDED, TRIAL_FAILED -> true;
                    default -> false;
                })
                .max(Comparator.comparing(Evidence::day)
                        .thenComparing(Evidence::toldAt)
                        .thenComparing(Evidence::id))
                .filter(last -> last.content().kind() == EvidenceKind.TRIAL_STARTED)
                .isPresent();
    }
}
