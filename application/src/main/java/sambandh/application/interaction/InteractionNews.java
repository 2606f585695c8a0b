package sambandh.application.interaction;

import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Events;
import sambandh.application.shared.Ids;
import sambandh.application.timeline.Timeline;
import sambandh.domain.company.DepartmentId;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.interaction.Interaction;
import sambandh.domain.interaction.InteractionLogged;
import sambandh.domain.interaction.InteractionMode;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Code;
import sambandh.domain.timeline.TimelineEntry;

/** Tells the timeline, the audit log and the event store of a touchpoint. */
public final class InteractionNews {
    private static final Code LOGGED = new Code("interaction.logged");

    private final Timeline timeline;
    private final Events events;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    public InteractionNews(Timeline timeline, Events events, Audit audit, Ids ids, Clock clock) {
        this.timeline = timeline;
        this.events = events;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    void logged(Actor actor, Interaction it) {
        timeline.add(entry(it));
        audit.record(actor, "interaction.log", it.id().value(), Map.of(), InteractionAudit.fields(it));
        events.add(event(it));
    }

    /** The timeline shows it as it is now. */
    void changed(Actor actor, Interaction before, Interaction after) {
        TimelineEntry told = entry(before);
        TimelineEntry now = entry(after);
        if (!told.at().equals(now.at()) || !told.params().equals(now.params())) {
            timeline.remove(told);
            timeline.add(now);
        }
        audit.record(
                actor,
                "interaction.change",
                after.id().value(),
                InteractionAudit.fields(before),
                InteractionAudit.fields(after));
    }

    private TimelineEntry entry(Interaction it) {
        Interaction.Details d = it.details();
        Map<String, String> params = new HashMap<>(
                Map.of("channel", code(d.channel()), "direction", code(d.direction()), "outcome", code(d.outcome())));
        if (d.purpose() != null) {
            params.put("purpose", d.purpose().value());
        }
        return new TimelineEntry(
                ids.next(),
                d.customerId().value(),
                d.startedAt(),
                LOGGED,
                params,
                it.id().value());
    }

    private InteractionLogged event(Interaction it) {
        Interaction.Details d = it.details();
        return new InteractionLogged(
                it.id().value(),
                d.customerId().value(),
                id(d.employeeId()),
                id(d.departmentId()),
                d.channel(),
                d.direction(),
                d.outcome(),
                d.purpose() == null ? null : d.purpose().value(),
                d.startedAt(),
                InteractionMode.of(d.startedAt(), clock.instant()));
    }

    private static @Nullable UUID id(@Nullable EmployeeId employee) {
        return employee == null ? null : employee.value();
    }

    private static @Nullable UUID id(@Nullable DepartmentId department) {
        return department == null ? null : department.value();
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
