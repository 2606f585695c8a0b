package sambandh.application.cadence;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sambandh.application.shared.Bells;
import sambandh.application.shared.UnitOfWork;
import sambandh.application.task.TaskList;
import sambandh.domain.cadence.Contact;
import sambandh.domain.cadence.Enrolment;
import sambandh.domain.cadence.EnrolmentId;
import sambandh.domain.cadence.Fits;
import sambandh.domain.cadence.Plan;
import sambandh.domain.cadence.PlannedStep;
import sambandh.domain.shared.Code;
import sambandh.domain.task.Proof;

/** Closes the contact that something logged proves, and its task; at most one, whatever is told how often. */
public final class ProveStep {
    private static final Code INTERACTION = new Code("interaction");

    private final PlannedSteps steps;
    private final Enrolments enrolments;
    private final Plans plans;
    private final CareFacts customers;
    private final TaskList tasks;
    private final CadenceNews news;
    private final UnitOfWork unitOfWork;
    private final Bells bells;
    private final Clock clock;

    public ProveStep(
            PlannedSteps steps,
            Enrolments enrolments,
            Plans plans,
            CareFacts customers,
            TaskList tasks,
            CadenceNews news,
            UnitOfWork unitOfWork,
            Bells bells,
            Clock clock) {
        this.steps = steps;
        this.enrolments = enrolments;
        this.plans = plans;
        this.customers = customers;
        this.tasks = tasks;
        this.news = news;
        this.unitOfWork = unitOfWork;
        this.bells = bells;
        this.clock = clock;
    }

    /** The contact that it proved; empty where it proved none. */
    public Optional<PlannedStep> handle(Contact contact) {
        return unitOfWork.perform(() -> Fits.proved(open(contact), contact)
                .filter(it -> steps.prove(it.id(), contact.proof()))
                .map(it -> {
                    tasks.close(TakeDueStep.key(it), new Proof(INTERACTION, contact.interaction(), contact.at()));
                    news.proved(it, contact.proof());
                    enrolments.lookAgain(Map.of(it.enrolment(), clock.instant()));
                    unitOfWork.afterCommit(() -> bells.ring(Enrolments.BELL));
                    return it;
                }));
    }

    private List<Fits.Open> open(Contact contact) {
        List<PlannedStep> open = steps.open(Set.of(contact.customerId()));
        if (open.isEmpty()) {
            return List.of();
        }
        Map<EnrolmentId, Enrolment> in = new HashMap<>();
        open.stream()
                .map(PlannedStep::enrolment)
                .distinct()
                .forEach(id -> enrolments.find(id).ifPresent(it -> in.put(id, it)));
        Map<Plans.Version, Plan> versions =
                plans.versions(in.values().stream().map(ProveStep::version).collect(Collectors.toSet()));
        CareFacts.Customer customer =
                customers.about(Set.of(contact.customerId())).get(contact.customerId());
        ZoneId zone = customer == null ? ZoneOffset.UTC : customer.zone();
        return open.stream()
                .flatMap(it -> Optional.ofNullable(in.get(it.enrolment()))
                        .map(of -> versions.get(version(of)))
                        .flatMap(plan -> plan.details().step(it.key().step()))
                        .map(said -> new Fits.Open(it, said, zone))
                        .stream())
                .toList();
    }

    private static Plans.Version version(Enrolment of) {
        return new Plans.Version(of.plan(), of.planVersion());
    }
}
