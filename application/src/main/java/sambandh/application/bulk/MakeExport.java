package sambandh.application.bulk;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Audit;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Scope;

/** Gives out all of a kind that the caller may see, and keeps who took it. */
public final class MakeExport {
    /** @param source whose ids are wanted, null for our own */
    public record Command(
            Actor actor, Scope scope, String kind, @Nullable Code source) {}

    public sealed interface Outcome {
        record Opened(ExportKind.Rows rows) implements Outcome {}

        record UnknownKind() implements Outcome {}
    }

    private final SortedMap<String, ExportKind> kinds = new TreeMap<>();
    private final Audit audit;
    private final UnitOfWork unitOfWork;

    public MakeExport(Collection<ExportKind> kinds, Audit audit, UnitOfWork unitOfWork) {
        kinds.forEach(kind -> this.kinds.put(kind.name(), kind));
        this.audit = audit;
        this.unitOfWork = unitOfWork;
    }

    public Outcome handle(Command command) {
        ExportKind kind = kinds.get(command.kind());
        if (kind == null) {
            return new Outcome.UnknownKind();
        }
        Code source = command.source();
        Map<String, String> asked =
                source == null ? Map.of("kind", kind.name()) : Map.of("kind", kind.name(), "source", source.value());
        unitOfWork.run(() -> audit.record(command.actor(), "export.make", null, Map.of(), asked));
        return new Outcome.Opened(kind.open(command.scope(), source));
    }
}
