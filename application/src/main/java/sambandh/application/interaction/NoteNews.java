package sambandh.application.interaction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Events;
import sambandh.application.shared.Ids;
import sambandh.application.timeline.Timeline;
import sambandh.domain.interaction.Note;
import sambandh.domain.interaction.NoteWritten;
import sambandh.domain.interaction.Promise;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Code;
import sambandh.domain.timeline.TimelineEntry;

/** Tells the timeline, the audit log and the event store of a note, never its words. */
public final class NoteNews {
    private static final Code NOTED = new Code("interaction.noted");
    private static final Code PROMISED = new Code("interaction.promised");

    private final Timeline timeline;
    private final Events events;
    private final Audit audit;
    private final Ids ids;

    public NoteNews(Timeline timeline, Events events, Audit audit, Ids ids) {
        this.timeline = timeline;
        this.events = events;
        this.audit = audit;
        this.ids = ids;
    }

    void written(Actor actor, Note note) {
        UUID customer = note.customerId().value();
        Promise promise = note.promise();
        List<TimelineEntry> entries = new ArrayList<>();
        entries.add(new TimelineEntry(
                ids.next(),
                customer,
                note.writtenAt(),
                NOTED,
                Map.of(),
                note.id().value()));
        Map<String, Object> audited = new HashMap<>(Map.of(
                "customerId", customer.toString(), "characters", note.text().length()));
        if (promise != null) {
            entries.add(new TimelineEntry(
                    ids.next(),
                    customer,
                    note.writtenAt(),
                    PROMISED,
                    Map.of("due", promise.on().toString()),
                    note.id().value()));
            audited.put("promisedFor", promise.on().toString());
        }
        if (note.to() != null) {
            audited.put("sentTo", note.to().value().toString());
        }
        timeline.addAll(entries);
        audit.record(actor, "note.write", note.id().value(), Map.of(), audited);
        events.add(new NoteWritten(
                note.id().value(),
                customer,
                note.to() == null ? null : note.to().value(),
                note.letterId(),
                promise == null ? null : promise.on(),
                note.writtenAt()));
    }
}
