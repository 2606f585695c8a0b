package sambandh.application.customer;

import java.util.Optional;
import sambandh.application.company.Departure;
import sambandh.application.company.EmployeeRefusal;
import sambandh.domain.company.Employee;
import sambandh.domain.shared.Actor;

/** Whoever leaves and still looks after customers hands them over to the first above who is with the company. */
public final class HandOverOnLeaving implements Departure {
    private final HandOvers handOvers;
    private final PlanHandOver planHandOver;
    private final StartHandOver startHandOver;

    public HandOverOnLeaving(HandOvers handOvers, PlanHandOver planHandOver, StartHandOver startHandOver) {
        this.handOvers = handOvers;
        this.planHandOver = planHandOver;
        this.startHandOver = startHandOver;
    }

    @Override
    public Optional<EmployeeRefusal> leaves(Actor actor, Employee leaver) {
        if (handOvers.holdOpen(leaver.id()).isPresent()
                || handOvers.counts(leaver.id()).none()) {
            return Optional.empty();
        }
        Optional<Employee> heir = planHandOver.heir(leaver);
        heir.ifPresent(
                to -> startHandOver.handle(new StartHandOver.Command(actor, leaver.id(), HandOverPlan.to(to.id()))));
        return heir.isPresent() ? Optional.empty() : Optional.of(new EmployeeRefusal.NobodyTakesOver());
    }
}
