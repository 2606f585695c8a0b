package sambandh.application.tie;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import sambandh.application.customer.People;
import sambandh.application.shared.Ids;
import sambandh.application.timeline.Timeline;
import sambandh.domain.customer.Membership;
import sambandh.domain.customer.PersonId;
import sambandh.domain.shared.Code;
import sambandh.domain.tie.Party;
import sambandh.domain.tie.Tie;
import sambandh.domain.timeline.TimelineEntry;

/** Tells the timelines of the customers that a tie concerns: its ends, and whom its people belong to. */
final class TieNews {
    private final People people;
    private final Timeline timeline;
    private final Ids ids;

    TieNews(People people, Timeline timeline, Ids ids) {
        this.people = people;
        this.timeline = timeline;
        this.ids = ids;
    }

    /** @param what {@code made}, {@code ended} or {@code removed} */
    void tell(String what, Tie tie, Instant now) {
        Code kind = new Code("tie." + what);
        Map<String, String> params = Map.of("kind", code(tie.ends().kind()));
        timeline.addAll(concerned(tie).stream()
                .map(customer -> new TimelineEntry(
                        ids.next(), customer, now, kind, params, tie.id().value()))
                .toList());
    }

    static Map<String, Object> fields(Tie tie) {
        return Map.of(
                "kind", code(tie.ends().kind()),
                "from", code(tie.ends().from().kind()) + ":" + tie.ends().from().id(),
                "to", code(tie.ends().to().kind()) + ":" + tie.ends().to().id(),
                "since", String.valueOf(tie.span().since()),
                "until", String.valueOf(tie.span().until()));
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private Set<UUID> concerned(Tie tie) {
        Set<UUID> customers = new LinkedHashSet<>();
        for (Party party : List.of(tie.ends().from(), tie.ends().to())) {
            if (party.kind() == Party.Kind.CUSTOMER) {
                customers.add(party.id());
            } else {
                people.find(new PersonId(party.id())).stream()
                        .flatMap(person -> person.details().memberships().stream())
                        .map(Membership::customerId)
                        .forEach(customer -> customers.add(customer.value()));
            }
        }
        return customers;
    }
}
