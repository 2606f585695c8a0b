package sambandh.application.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Actor;

public final class RecordedAudit implements Audit {
    public record Entry(
            Actor actor, String action, @Nullable UUID subject, Map<String, ?> before, Map<String, ?> after) {}

    private final List<Entry> all = new ArrayList<>();

    @Override
    public synchronized void record(
            Actor actor, String action, @Nullable UUID subject, Map<String, ?> before, Map<String, ?> after) {
        all.add(new Entry(actor, action, subject, before, after));
    }

    public synchronized List<Entry> all() {
        return List.copyOf(all);
    }
}
