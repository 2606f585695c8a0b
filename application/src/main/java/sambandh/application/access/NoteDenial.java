package sambandh.application.access;

import java.util.Map;
import sambandh.application.shared.Audit;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.shared.Actor;

/** Writes into the audit log that somebody signed in tried what he may not do. */
public final class NoteDenial {
    /** @param operation method and route, {@code POST /api/v1/products/{id}}: never the address, which may name people */
    public record Command(Actor actor, String operation) {}

    private final Audit audit;
    private final UnitOfWork unitOfWork;

    public NoteDenial(Audit audit, UnitOfWork unitOfWork) {
        this.audit = audit;
        this.unitOfWork = unitOfWork;
    }

    public void handle(Command command) {
        unitOfWork.run(() -> audit.record(
                command.actor(), "access.denied", null, Map.of(), Map.of("operation", command.operation())));
    }
}
