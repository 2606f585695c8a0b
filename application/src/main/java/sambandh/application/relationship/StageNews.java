package sambandh.application.relationship;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import sambandh.application.company.CompanyProfiles;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Events;
import sambandh.application.shared.Ids;
import sambandh.application.timeline.Timeline;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.relationship.CustomerStageChanged;
import sambandh.domain.relationship.Evidence;
import sambandh.domain.relationship.StageHistory.Cause;
import sambandh.domain.relationship.StageHistory.Period;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Code;
import sambandh.domain.timeline.TimelineEntry;

/** Tells the timeline, the audit log and the event store what became of a relationship. */
public final class StageNews {
    private static final int LIVE_DAYS = 7;
    private static final Code TOLD = new Code("relationship.evidence");
    private static final Code SET = new Code("relationship.set");
    private static final Code ENDED = new Code("relationship.ended");

    private final CompanyProfiles company;
    private final Timeline timeline;
    private final Events events;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    public StageNews(CompanyProfiles company, Timeline timeline, Events events, Audit audit, Ids ids, Clock clock) {
        this.company = company;
        this.timeline = timeline;
        this.events = events;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), company.current().details().zone());
    }

    /** What is told of longer ago is history, as it is in imports. */
    boolean isLive(LocalDate day) {
        return !day.isBefore(today().minusDays(LIVE_DAYS));
    }

    void told(Actor actor, Evidence evidence) {
        timeline.add(entry(evidence));
        audit.record(actor, "relationship.tell", evidence.customerId().value(), Map.of(), fields(evidence));
    }

    void takenBack(Actor actor, Evidence evidence) {
        timeline.remove(entry(evidence));
        audit.record(actor, "relationship.take-back", evidence.customerId().value(), fields(evidence), Map.of());
    }

    /** Tells of another stage, and of nothing when it is the same one. */
    void kept(CustomerId customer, Stages.Kept kept) {
        Period before = kept.before().last();
        Period now = kept.now().last();
        if (before.stage() != now.stage()) {
            Cause cause = now.cause();
            events.add(new CustomerStageChanged(
                    customer.value(),
                    Codes.of(before.stage()),
                    Codes.of(now.stage()),
                    now.since(),
                    cause == null ? null : Codes.of(cause.kind()),
                    cause == null ? null : cause.reference(),
                    clock.instant()));
        }
    }

    private TimelineEntry entry(Evidence evidence) {
        Instant at = evidence.day().equals(today())
                ? evidence.toldAt()
                : evidence.day()
                        .atStartOfDay(company.current().details().zone())
                        .toInstant();
        Evidence.Content content = evidence.content();
        Map<String, String> params = new LinkedHashMap<>();
        params.put("kind", Codes.of(content.kind()));
        if (content.to() != null) {
            params.put("stage", Codes.of(content.to()));
        }
        if (content.ending() != null) {
            params.put("by", Codes.of(content.ending().by()));
            params.put("reason", Codes.of(content.ending().reason()));
        }
        Code kind = content.ending() != null ? ENDED : content.to() != null ? SET : TOLD;
        return new TimelineEntry(ids.next(), evidence.customerId().value(), at, kind, params, evidence.id());
    }

    private static Map<String, Object> fields(Evidence evidence) {
        Evidence.Content content = evidence.content();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", Codes.of(content.kind()));
        fields.put("day", evidence.day().toString());
        if (content.to() != null) {
            fields.put("stage", Codes.of(content.to()));
        }
        if (content.ending() != null) {
            fields.put("endedBy", Codes.of(content.ending().by()));
            fields.put("reason", Codes.of(content.ending().reason()));
        }
        if (content.text() != null) {
            fields.put("text", content.text());
        }
        return fields;
    }
}
