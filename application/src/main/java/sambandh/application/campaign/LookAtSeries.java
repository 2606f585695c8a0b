package sambandh.application.campaign;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sambandh.application.campaign.Enrolments.Standing;
import sambandh.application.letter.Recipients;
import sambandh.application.letter.Recipients.Recipient;
import sambandh.application.segment.MemberViews;
import sambandh.application.shared.StoreUnavailable;
import sambandh.application.template.ReaderFacts;
import sambandh.application.template.TemplateFacts.Reader;
import sambandh.domain.campaign.Enrolment;
import sambandh.domain.campaign.Series;
import sambandh.domain.campaign.SeriesId;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.letter.LetterId;
import sambandh.domain.segment.Condition;
import sambandh.domain.shared.Scope;

/** Looks up what is to be known of people in series: for many together, in a number of queries that does not grow with them. */
public final class LookAtSeries {
    private final SeriesStore store;
    private final Enrolments enrolments;
    private final Recipients recipients;
    private final MemberViews members;
    private final ReaderFacts facts;

    public LookAtSeries(
            SeriesStore store, Enrolments enrolments, Recipients recipients, MemberViews members, ReaderFacts facts) {
        this.store = store;
        this.enrolments = enrolments;
        this.recipients = recipients;
        this.members = members;
        this.facts = facts;
    }

    /** What was found. */
    static final class Seen {
        private final Map<SeriesId, Series> series = new HashMap<>();
        private final Map<Condition, Set<CustomerId>> holds = new HashMap<>();
        private final Map<Condition, RuntimeException> unanswered = new HashMap<>();
        private Map<UUID, Recipient> people = Map.of();
        private Map<LetterId, Standing> letters = Map.of();
        private Map<Reader, Map<String, Object>> facts = Map.of();

        Optional<Series> series(Enrolment of) {
            return Optional.ofNullable(series.get(of.series()));
        }

        Optional<Recipient> person(Enrolment of) {
            return Optional.ofNullable(people.get(of.personId()));
        }

        Optional<Standing> letter(LetterId id) {
            return Optional.ofNullable(letters.get(id));
        }

        Map<String, Object> facts(Enrolment of) {
            return facts.getOrDefault(reader(of), Map.of());
        }

        boolean holds(Condition condition, @Nullable UUID customer) {
            RuntimeException failed = unanswered.get(condition);
            if (failed != null) {
                throw failed;
            }
            return customer != null && holds.getOrDefault(condition, Set.of()).contains(new CustomerId(customer));
        }
    }

    Seen at(Collection<Enrolment> due) {
        Seen seen = new Seen();
        due.stream()
                .map(Enrolment::series)
                .distinct()
                .forEach(id -> store.find(id).ifPresent(it -> seen.series.put(id, it)));
        seen.people = recipients.find(due.stream().map(Enrolment::personId).toList());
        seen.letters = enrolments.letters(
                due.stream().flatMap(it -> Stream.ofNullable(it.letterId())).toList());
        List<Enrolment> before =
                due.stream().filter(it -> it.letterId() == null).toList();
        seen.facts = facts.about(before.stream().map(LookAtSeries::reader).toList());
        asked(before, seen).forEach((condition, customers) -> ask(condition, customers, seen));
        return seen;
    }

    /** Of whom each condition is asked: the exit of the series, and the step's. */
    private static Map<Condition, Set<CustomerId>> asked(List<Enrolment> due, Seen seen) {
        Map<Condition, Set<CustomerId>> asked = new HashMap<>();
        for (Enrolment one : due) {
            Series series = seen.series.get(one.series());
            UUID customer = one.customerId();
            if (series != null
                    && customer != null
                    && one.step() < series.steps().size()) {
                Stream.of(
                                Optional.ofNullable(series.details().exits().condition()),
                                Optional.ofNullable(
                                        series.steps().get(one.step()).condition()))
                        .flatMap(Optional::stream)
                        .forEach(it ->
                                asked.computeIfAbsent(it, _ -> new HashSet<>()).add(new CustomerId(customer)));
            }
        }
        return asked;
    }

    /** One that cannot be answered keeps those up who wait for it, and nobody else. */
    private void ask(Condition condition, Set<CustomerId> customers, Seen seen) {
        try {
            seen.holds.put(condition, members.among(new Scope.Company(), condition, customers));
        } catch (StoreUnavailable away) {
            throw away;
        } catch (RuntimeException failed) {
            seen.unanswered.put(condition, failed);
        }
    }

    private static Reader reader(Enrolment of) {
        return new Reader(of.personId(), of.customerId(), of.reference());
    }
}
