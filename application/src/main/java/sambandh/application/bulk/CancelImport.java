package sambandh.application.bulk;

import java.time.Clock;
import java.util.Map;
import sambandh.application.shared.Audit;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.bulk.Import;
import sambandh.domain.bulk.ImportId;
import sambandh.domain.shared.Actor;

/** Calls an import off. What is merged already stays; nothing more is. */
public final class CancelImport {
    public record Command(Actor actor, ImportId id) {}

    public sealed interface Outcome {
        record Cancelled(Import now) implements Outcome {}

        record Unknown() implements Outcome {}

        /** It had come to its end before. */
        record Over() implements Outcome {}
    }

    private final Imports imports;
    private final ImportWorkers workers;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public CancelImport(Imports imports, ImportWorkers workers, Audit audit, UnitOfWork unitOfWork, Clock clock) {
        this.imports = imports;
        this.workers = workers;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    public Outcome handle(Command command) {
        Outcome outcome = unitOfWork.perform(() -> {
            if (imports.find(command.id()).isEmpty()) {
                return new Outcome.Unknown();
            }
            if (!imports.cancel(command.id(), clock.instant())) {
                return new Outcome.Over();
            }
            audit.record(command.actor(), "import.cancel", command.id().value(), Map.of(), Map.of());
            return new Outcome.Cancelled(imports.find(command.id()).orElseThrow());
        });
        workers.wake();
        return outcome;
    }
}
