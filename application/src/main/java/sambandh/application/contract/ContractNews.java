package sambandh.application.contract;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sambandh.application.company.CompanyProfiles;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Events;
import sambandh.application.shared.Ids;
import sambandh.application.timeline.Timeline;
import sambandh.domain.contract.Contract;
import sambandh.domain.contract.ContractAgreed;
import sambandh.domain.contract.ContractChanged;
import sambandh.domain.contract.ContractEnded;
import sambandh.domain.contract.ContractRemoved;
import sambandh.domain.contract.ContractRenewed;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Code;
import sambandh.domain.timeline.TimelineEntry;

/** Tells the timeline, the audit log and the event store what became of a contract. */
public final class ContractNews {
    private static final Code AGREED = new Code("contract.agreed");
    private static final Code RENEWED = new Code("contract.renewed");
    private static final Code ENDED = new Code("contract.ended");

    private final CompanyProfiles company;
    private final Timeline timeline;
    private final Events events;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    public ContractNews(CompanyProfiles company, Timeline timeline, Events events, Audit audit, Ids ids, Clock clock) {
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

    void agreed(Actor actor, Contract it) {
        timeline.add(entry(
                it, it.createdAt(), AGREED, Map.of("kind", code(it.details().kind()))));
        audit.record(actor, "contract.agree", it.id().value(), Map.of(), fields(it));
        events.add(new ContractAgreed(
                it.id().value(),
                it.customerId().value(),
                code(it.details().kind()),
                it.from(),
                it.term().until(),
                clock.instant()));
    }

    void changed(Actor actor, Contract before, Contract it) {
        audit.record(actor, "contract.change", it.id().value(), fields(before), fields(it));
        events.add(new ContractChanged(
                it.id().value(),
                it.customerId().value(),
                it.version(),
                it.from(),
                it.term().until(),
                clock.instant()));
    }

    void renewed(Actor actor, Contract before, Contract it, boolean automatic) {
        timeline.add(entry(
                it, clock.instant(), RENEWED, Map.of("kind", code(it.details().kind()))));
        audit.record(actor, "contract.renew", it.id().value(), fields(before), fields(it));
        events.add(new ContractRenewed(
                it.id().value(),
                it.customerId().value(),
                it.term().from(),
                it.term().until(),
                automatic,
                clock.instant()));
    }

    void ended(Actor actor, Contract before, Contract it, Contract.Ending ending) {
        Map<String, String> params = Map.of(
                "kind", code(it.details().kind()),
                "by", code(ending.by()),
                "reason", ending.reason().value(),
                "lastDay", ending.lastDay().toString());
        timeline.add(entry(it, clock.instant(), ENDED, params));
        audit.record(actor, "contract.end", it.id().value(), fields(before), fields(it));
        events.add(new ContractEnded(
                it.id().value(),
                it.customerId().value(),
                code(ending.by()),
                ending.reason().value(),
                ending.lastDay(),
                clock.instant()));
    }

    void removed(Actor actor, Contract it) {
        timeline.remove(entry(it, it.createdAt(), AGREED, Map.of()));
        audit.record(actor, "contract.remove", it.id().value(), fields(it), Map.of());
        events.add(new ContractRemoved(it.id().value(), it.customerId().value(), it.version(), clock.instant()));
    }

    private TimelineEntry entry(Contract it, Instant at, Code kind, Map<String, String> params) {
        return new TimelineEntry(
                ids.next(), it.customerId().value(), at, kind, params, it.id().value());
    }

    private static Map<String, Object> fields(Contract it) {
        Map<String, Object> fields = new LinkedHashMap<>();
        Contract.Details d = it.details();
        fields.put("customerId", it.customerId().value().toString());
        fields.put("kind", code(d.kind()));
        fields.put("name", d.name());
        put(fields, "productId", d.productId() == null ? null : d.productId().value());
        fields.put("renewal", code(d.renewal().mode()));
        fields.put("months", d.renewal().months());
        fields.put("noticeDays", d.renewal().noticeDays());
        List<String> terms = it.terms().stream()
                .map(term -> term.from() + " to " + term.until() + ": " + worth(term))
                .toList();
        fields.put("terms", terms);
        Contract.Ending ending = it.ending();
        if (ending != null) {
            fields.put("ended", code(ending.by()) + ", " + ending.reason() + ", " + ending.lastDay());
        }
        return fields;
    }

    private static String worth(Contract.Term term) {
        return term.value() == null
                ? "-"
                : term.value().amount().amount().toPlainString() + " "
                        + term.value().amount().currency() + " per "
                        + code(term.value().per());
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
