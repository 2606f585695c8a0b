package sambandh.application.shared;

import java.util.ArrayList;
import java.util.List;
import sambandh.domain.shared.Event;

public final class RecordedEvents implements Events {
    private final List<Event> all = new ArrayList<>();

    @Override
    public void add(Event event) {
        all.add(event);
    }

    public List<Event> all() {
        return List.copyOf(all);
    }
}
