package sambandh.application.tie;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.company.InMemoryCompanyProfiles;
import sambandh.application.customer.InMemoryCustomers;
import sambandh.application.customer.InMemoryPeople;
import sambandh.application.customer.SampleCustomers;
import sambandh.application.customer.SamplePeople;
import sambandh.application.shared.CountedIds;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.RecordedAudit;
import sambandh.application.shared.RecordedEvents;
import sambandh.application.shared.TestClock;
import sambandh.application.timeline.InMemoryTimeline;
import sambandh.domain.customer.Customer;
import sambandh.domain.customer.Membership;
import sambandh.domain.customer.Person;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Scope;
import sambandh.domain.tie.Party;
import sambandh.domain.tie.Tie;
import sambandh.domain.tie.Tie.Ends;
import sambandh.domain.tie.Tie.Span;
import sambandh.domain.tie.TieKind;
import sambandh.domain.tie.TieMade;
import sambandh.domain.tie.TieRemoved;

class TieUseCasesTest {
    private static final Span ALWAYS = new Span(null, null);

    private final TestClock clock = new TestClock("2026-03-01T08:00:00Z");
    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryCustomers customers = new InMemoryCustomers(unitOfWork);
    private final InMemoryPeople people = new InMemoryPeople(unitOfWork, customers);
    private final InMemoryTies ties = new InMemoryTies(unitOfWork, customers, people);
    private final InMemoryTimeline timeline = new InMemoryTimeline(unitOfWork);
    private final RecordedAudit audit = new RecordedAudit();
    private final RecordedEvents events = new RecordedEvents();
    private final CountedIds ids = new CountedIds();
    private final Actor agent = new Actor.Staff(UUID.randomUUID(), Set.of("agent"));
    private final MakeTie make = new MakeTie(ties, customers, people, timeline, events, audit, unitOfWork, ids, clock);
    private final ChangeTie change = new ChangeTie(ties, people, timeline, events, audit, unitOfWork, ids, clock);
    private final ShowNetwork show = new ShowNetwork(ties, new InMemoryCompanyProfiles(unitOfWork), clock);

    @Test
    void a_tie_is_kept_told_and_stands_with_all_whom_it_concerns() {
        Customer shop = customer();
        Customer mill = customer();
        Person asha = person(shop);
        Tie tie = made(TieKind.REFERS, Party.person(asha.id().value()), party(mill));
        assertThat(ties.find(tie.id())).contains(tie);
        assertThat(events.all()).singleElement().isInstanceOfSatisfying(TieMade.class, it -> {
            assertThat(it.kind()).isEqualTo("refers");
            assertThat(it.fromKind()).isEqualTo("person");
            assertThat(it.toId()).isEqualTo(mill.id().value());
        });
        assertThat(timeline.all()).hasSize(2).allSatisfy(entry -> {
            assertThat(entry.kind().value()).isEqualTo("tie.made");
            assertThat(entry.params()).isEqualTo(Map.of("kind", "refers"));
        });
        assertThat(audit.all())
                .singleElement()
                .satisfies(it -> assertThat(it.action()).isEqualTo("tie.make"));
    }

    @Test
    void two_are_tied_once_and_who_is_not_there_is_not_tied() {
        Customer shop = customer();
        Customer mill = customer();
        made(TieKind.KNOWS, party(shop), party(mill));
        var again = new MakeTie.Command(agent, new Ends(TieKind.KNOWS, party(mill), party(shop)), ALWAYS);
        assertThat(make.handle(again)).isInstanceOf(MakeTie.Outcome.Exists.class);
        Party nobody = Party.person(UUID.randomUUID());
        var unknown = new MakeTie.Command(agent, new Ends(TieKind.KNOWS, party(mill), nobody), ALWAYS);
        assertThat(make.handle(unknown)).isEqualTo(new MakeTie.Outcome.PartyUnknown(nobody));
        assertThat(events.all()).hasSize(1);
    }

    @Test
    void what_is_over_is_told_and_leaves_the_network_and_what_was_none_is_gone() {
        Customer shop = customer();
        Customer mill = customer();
        Tie tie = made(TieKind.WORKS_WITH, party(shop), party(mill));
        assertThat(show.handle(new Scope.Company(), party(shop), 1).network().nodes())
                .hasSize(2);
        var command = new ChangeTie.Command(agent, tie.id(), 1);
        change.change(command, new Span(null, LocalDate.of(2026, 2, 28)));
        assertThat(timeline.all().getLast().kind().value()).isEqualTo("tie.ended");
        assertThat(show.handle(new Scope.Company(), party(shop), 1).network().nodes())
                .hasSize(1);
        assertThat(change.remove(command)).isEqualTo(new ChangeTie.Outcome.Stale());
        change.remove(new ChangeTie.Command(agent, tie.id(), 2));
        assertThat(ties.find(tie.id())).isEmpty();
        assertThat(events.all().getLast()).isInstanceOf(TieRemoved.class);
        assertThat(change.remove(command)).isEqualTo(new ChangeTie.Outcome.Unknown());
    }

    @Test
    void who_may_see_nothing_sees_no_network() {
        Customer shop = customer();
        made(TieKind.KNOWS, party(shop), party(customer()));
        var shown = show.handle(new Scope.Nothing(), party(shop), 4);
        assertThat(shown.network().nodes()).isEmpty();
        assertThat(shown.network().edges()).isEmpty();
    }

    private Tie made(TieKind kind, Party from, Party to) {
        return ((MakeTie.Outcome.Made) make.handle(new MakeTie.Command(agent, new Ends(kind, from, to), ALWAYS))).tie();
    }

    private Customer customer() {
        Customer made = SampleCustomers.customer().build();
        unitOfWork.run(() -> customers.add(made));
        return made;
    }

    private Person person(Customer of) {
        Person made = SamplePeople.person()
                .memberships(new Membership(of.id(), new Code("buyer")))
                .build();
        unitOfWork.run(() -> people.add(made));
        return made;
    }

    private static Party party(Customer customer) {
        return Party.customer(customer.id().value());
    }
}
