package sambandh.application.tie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sambandh.application.customer.Customers;
import sambandh.application.customer.People;
import sambandh.application.customer.SampleCustomers;
import sambandh.application.customer.SamplePeople;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.Page;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.customer.Customer;
import sambandh.domain.customer.Influence;
import sambandh.domain.customer.Membership;
import sambandh.domain.customer.Person;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Scope;
import sambandh.domain.tie.Network;
import sambandh.domain.tie.Party;
import sambandh.domain.tie.Tie;
import sambandh.domain.tie.Tie.Ends;
import sambandh.domain.tie.Tie.Span;
import sambandh.domain.tie.TieId;
import sambandh.domain.tie.TieKind;

/** What every keeper of ties does, the one in memory and the one in the database. */
public interface TiesContract {
    Scope ALL = new Scope.Company();
    Instant MARCH = Instant.parse("2026-03-05T10:00:00.654321Z");
    LocalDate DAY = LocalDate.of(2026, 3, 5);
    Span ALWAYS = new Span(null, null);

    Ties ties();

    TieViews views();

    Customers customers();

    People people();

    UnitOfWork unitOfWork();

    @Test
    default void what_was_added_is_found_again_changed_and_removed() {
        Tie tie = tie(TieKind.REFERS, customer(), person(), new Span(DAY, DAY.plusYears(1)));
        Tie open = tie(TieKind.KNOWS, customer(), customer(), ALWAYS);
        assertThat(ties().find(tie.id())).contains(tie);
        assertThat(views().find(ALL, open.id())).contains(open);
        assertThat(ties().between(tie.ends())).contains(tie);
        Tie changed = tie.change(new Span(DAY, null), MARCH.plusSeconds(1));
        unitOfWork().run(() -> ties().replace(changed));
        assertThat(ties().find(tie.id())).contains(changed);
        assertThatThrownBy(() -> unitOfWork().run(() -> ties().replace(changed)))
                .isInstanceOf(LostUpdate.class);
        assertThatThrownBy(() -> unitOfWork().run(() -> ties().remove(tie))).isInstanceOf(LostUpdate.class);
        unitOfWork().run(() -> ties().remove(changed));
        assertThat(ties().find(tie.id())).isEmpty();
        assertThat(list(tie.ends().from(), 10)).isEmpty();
    }

    @Test
    default void there_is_one_of_a_kind_between_two() {
        Party one = customer();
        Party other = customer();
        tie(TieKind.WORKS_WITH, one, other, ALWAYS);
        tie(TieKind.REFERS, one, other, ALWAYS);
        tie(TieKind.REFERS, other, one, ALWAYS);
        assertThatThrownBy(() -> tie(TieKind.WORKS_WITH, other, one, ALWAYS)).isInstanceOf(LostUpdate.class);
        assertThatThrownBy(() -> tie(TieKind.REFERS, one, other, ALWAYS)).isInstanceOf(LostUpdate.class);
        assertThat(list(one, 10)).hasSize(3);
    }

    @Test
    default void the_ties_of_a_party_are_listed_as_they_were_made_also_past_ones() {
        Party middle = person();
        List<TieId> made = new ArrayList<>();
        for (TieKind kind : List.of(TieKind.KNOWS, TieKind.WORKS_WITH, TieKind.REFERS, TieKind.BELONGS_TO)) {
            made.add(tie(kind, middle, customer(), new Span(null, DAY.minusYears(1)))
                    .id());
        }
        made.sort((a, b) -> a.value().toString().compareTo(b.value().toString()));
        assertThat(list(middle, 1)).extracting(Tie::id).containsExactlyElementsOf(made);
        assertThat(list(middle, 3)).extracting(Tie::id).containsExactlyElementsOf(made);
        assertThat(views().list(new Scope.Nothing(), middle, Page.Wanted.first(9, "createdAt"))
                        .items())
                .isEmpty();
    }

    @Test
    default void around_parties_stand_the_ties_of_the_day_and_who_belongs_to_whom() {
        Customer shop = SampleCustomers.customer().build();
        Person asha = SamplePeople.person()
                .memberships(
                        new Membership(shop.id(), new Code("buyer"), Influence.DECIDES, 3),
                        new Membership(shop.id(), new Code("billing")))
                .build();
        unitOfWork().run(() -> {
            customers().add(shop);
            people().add(asha);
        });
        Party middle = Party.customer(shop.id().value());
        Party buyer = Party.person(asha.id().value());
        Party mill = customer();
        tie(TieKind.REFERS, mill, middle, new Span(DAY, DAY));
        tie(TieKind.KNOWS, buyer, mill, new Span(null, DAY.minusDays(1)));
        tie(TieKind.PARENT_OF, middle, customer(), new Span(DAY.plusDays(1), null));
        List<Network.Edge> edges = List.of(
                new Network.Edge(new Code("refers"), mill, middle, true, null, null),
                new Network.Edge(new Code("member"), buyer, middle, true, new Code("buyer"), new Code("decides")),
                new Network.Edge(new Code("member"), buyer, middle, true, new Code("billing"), null));
        for (List<Party> some : List.of(List.of(middle), List.of(middle, buyer), List.of(buyer, mill))) {
            Network.Around around = views().around(ALL, some, DAY, 10);
            assertThat(around.edges()).containsExactlyInAnyOrderElementsOf(edges);
            assertThat(around.more()).isFalse();
        }
        assertThat(views().around(ALL, List.of(middle), DAY, 1).more()).isTrue();
        assertThat(views().around(new Scope.Nothing(), List.of(middle), DAY, 10).edges())
                .isEmpty();
        assertThat(views().names(ALL, List.of(middle, buyer, Party.person(UUID.randomUUID()))))
                .containsOnlyKeys(middle, buyer)
                .containsEntry(buyer, asha.details().name());
        assertThat(views().names(new Scope.Nothing(), List.of(middle))).isEmpty();
    }

    private Party customer() {
        Customer made = SampleCustomers.customer().build();
        unitOfWork().run(() -> customers().add(made));
        return Party.customer(made.id().value());
    }

    private Party person() {
        Person made = SamplePeople.person().build();
        unitOfWork().run(() -> people().add(made));
        return Party.person(made.id().value());
    }

    private Tie tie(TieKind kind, Party from, Party to, Span span) {
        Tie tie = Tie.make(new TieId(UUID.randomUUID()), new Ends(kind, from, to), span, MARCH);
        unitOfWork().run(() -> ties().add(tie));
        return tie;
    }

    private List<Tie> list(Party of, int limit) {
        List<Tie> seen = new ArrayList<>();
        Page.@Nullable Position after = null;
        do {
            Page<Tie> page =
                    views().list(ALL, of, Page.Wanted.first(limit, "createdAt").after(after));
            seen.addAll(page.items());
            after = page.next();
        } while (after != null);
        return seen;
    }
}
