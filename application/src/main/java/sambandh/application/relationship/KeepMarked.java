package sambandh.application.relationship;

import java.time.Clock;
import sambandh.application.shared.Events;
import sambandh.application.shared.Reaction;
import sambandh.domain.relationship.StagesDue;

/** Works out some of an import's customers, and has itself called again until none is left. History: nobody is told. */
public final class KeepMarked implements Reaction<StagesDue> {
    private final Stages stages;
    private final Events events;
    private final Clock clock;

    public KeepMarked(Stages stages, Events events, Clock clock) {
        this.stages = stages;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "relationship.keep-marked";
    }

    @Override
    public Class<StagesDue> event() {
        return StagesDue.class;
    }

    @Override
    public void react(StagesDue due) {
        if (stages.keepMarked(due.importId())) {
            events.add(new StagesDue(due.importId(), clock.instant()));
        }
    }
}
