package sambandh.application.customer;

import java.util.LinkedHashMap;
import java.util.Map;
import sambandh.application.company.Employees;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Bells;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.company.Employee;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.HandOver;
import sambandh.domain.shared.Actor;

/** Has all customers of one employee handed over to others, at once. */
public final class StartHandOver {
    public record Command(Actor actor, EmployeeId from, HandOverPlan plan) {}

    public sealed interface Outcome {
        record Started(HandOver handOver) implements Outcome {}

        record Unknown() implements Outcome {}

        /** One of the same employee's is under way. */
        record UnderWay() implements Outcome {}
    }

    private final Employees employees;
    private final HandOvers handOvers;
    private final PlanHandOver planHandOver;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Bells bells;

    public StartHandOver(
            Employees employees,
            HandOvers handOvers,
            PlanHandOver planHandOver,
            Audit audit,
            UnitOfWork unitOfWork,
            Bells bells) {
        this.employees = employees;
        this.handOvers = handOvers;
        this.planHandOver = planHandOver;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.bells = bells;
    }

    /** @throws sambandh.domain.shared.InvalidInput with all that is wrong with the plan */
    public Outcome handle(Command command) {
        return unitOfWork.perform(() -> {
            Employee from = employees.find(command.from()).orElse(null);
            if (from == null) {
                return new Outcome.Unknown();
            }
            HandOver begun = planHandOver.begin(command.actor(), from, command.plan());
            if (!handOvers.add(begun)) {
                return new Outcome.UnderWay();
            }
            audit.record(command.actor(), "employee.hand-over", from.id().value(), Map.of(), fields(begun));
            unitOfWork.afterCommit(() -> bells.ring(HandOvers.BELL));
            return new Outcome.Started(begun);
        });
    }

    private static Map<String, Object> fields(HandOver begun) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("handOverId", begun.id().value().toString());
        fields.put(
                "to",
                begun.to().stream().map(share -> share.to().value().toString()).toList());
        fields.put("byLanguage", begun.rule().byLanguage());
        fields.put("byIndustry", begun.rule().byIndustry());
        fields.put("tellCustomers", begun.tellCustomers());
        fields.put("owned", begun.owned());
        fields.put("covered", begun.covered());
        return fields;
    }
}
