package sambandh.application.access;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Ids;
import sambandh.application.shared.InMemoryPages;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.Page;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Scope;

public final class InMemoryAudit implements Audit, AuditViews {
    private final List<Entry> all = new ArrayList<>();
    private final InMemoryUnitOfWork unitOfWork;
    private final Ids ids;
    private final Clock clock;

    public InMemoryAudit(InMemoryUnitOfWork unitOfWork, Ids ids, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public synchronized void record(
            Actor actor, String action, @Nullable UUID subject, Map<String, ?> before, Map<String, ?> after) {
        unitOfWork.mustBeOpen();
        all.add(new Entry(
                ids.next(),
                clock.instant(),
                actor.reference(),
                action,
                subject,
                new HashMap<>(before),
                new HashMap<>(after)));
    }

    @Override
    public synchronized Page<Entry> list(Scope scope, Filter filter, Page.Wanted wanted) {
        List<Entry> found = scope instanceof Scope.Nothing
                ? List.of()
                : all.stream()
                        .filter(e -> filter.actor() == null || filter.actor().equals(e.actor()))
                        .filter(e -> filter.action() == null || filter.action().equals(e.action()))
                        .filter(e ->
                                filter.subject() == null || filter.subject().equals(e.subject()))
                        .toList();
        return InMemoryPages.page(found, wanted, e -> e.at().toString(), Entry::id);
    }
}
