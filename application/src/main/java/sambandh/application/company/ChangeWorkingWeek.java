package sambandh.application.company;

import java.time.Clock;
import sambandh.application.shared.Audit;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.company.WorkingWeek;
import sambandh.domain.shared.Actor;

/** Says when an employee works, and in which zone. */
public final class ChangeWorkingWeek {
    /** @param expectedVersion the version that the change was made from, 0 before there was one */
    public record Command(Actor actor, EmployeeId who, long expectedVersion, WorkingWeek week) {}

    public sealed interface Outcome {
        record Changed(WorkingWeeks.Kept week) implements Outcome {}

        record Unknown() implements Outcome {}

        record Stale() implements Outcome {}
    }

    private final WorkingWeeks weeks;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public ChangeWorkingWeek(WorkingWeeks weeks, Audit audit, UnitOfWork unitOfWork, Clock clock) {
        this.weeks = weeks;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    public Outcome handle(Command command) {
        return unitOfWork.perform(() -> {
            WorkingWeeks.Kept old = weeks.find(command.who()).orElse(null);
            if (old == null) {
                return new Outcome.Unknown();
            }
            if (old.version() != command.expectedVersion()) {
                return new Outcome.Stale();
            }
            var changed = new WorkingWeeks.Kept(old.version() + 1, command.week());
            weeks.replace(command.who(), changed, clock.instant());
            audit.record(
                    command.actor(),
                    "working-week.change",
                    command.who().value(),
                    CompanyAudit.fields(old.week()),
                    CompanyAudit.fields(command.week()));
            return new Outcome.Changed(changed);
        });
    }
}
