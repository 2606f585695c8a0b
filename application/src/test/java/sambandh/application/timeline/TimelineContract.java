package sambandh.application.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sambandh.application.shared.Page;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Scope;
import sambandh.domain.timeline.TimelineEntry;

/** What every timeline does, the one in memory and the one in the database. */
public interface TimelineContract {
    Scope ALL = new Scope.Company();
    Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");
    Page.Wanted NEWEST = new Page.Wanted(10, "at", true, null);

    Timeline timeline();

    TimelineViews views();

    UnitOfWork unitOfWork();

    /** One that is there, with nothing told of them yet. */
    UUID aCustomer();

    @Test
    default void what_was_told_is_shown_whole_and_only_with_its_customer() {
        UUID customer = aCustomer();
        TimelineEntry entry = entry(customer, NOON, "order.placed");
        TimelineEntry bare =
                new TimelineEntry(UUID.randomUUID(), customer, NOON.plusSeconds(1), new Code("x.y"), Map.of(), null);
        TimelineEntry other = entry(aCustomer(), NOON, "order.placed");
        unitOfWork().run(() -> List.of(entry, bare, other).forEach(timeline()::add));
        assertThat(views().list(ALL, customer, NEWEST).orElseThrow().items()).containsExactly(bare, entry);
    }

    @Test
    default void it_walks_through_all_pages_newest_first_also_where_instants_are_the_same() {
        UUID customer = aCustomer();
        List<TimelineEntry> told = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            told.add(entry(customer, NOON.plusSeconds(i / 3), "order.placed"));
        }
        unitOfWork().run(() -> told.forEach(timeline()::add));
        List<TimelineEntry> seen = new ArrayList<>();
        Page.@Nullable Position after = null;
        do {
            Page<TimelineEntry> page = views().list(ALL, customer, new Page.Wanted(2, "at", true, after))
                    .orElseThrow();
            seen.addAll(page.items());
            after = page.next();
        } while (after != null);
        assertThat(seen).containsExactlyInAnyOrderElementsOf(told);
        assertThat(seen).extracting(TimelineEntry::at).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    default void what_turned_out_otherwise_is_taken_back_alone() {
        UUID customer = aCustomer();
        TimelineEntry told = entry(customer, NOON, "order.placed");
        TimelineEntry other = entry(customer, NOON, "order.placed");
        unitOfWork().run(() -> List.of(told, other).forEach(timeline()::add));
        TimelineEntry alike =
                new TimelineEntry(UUID.randomUUID(), customer, NOON, told.kind(), Map.of(), told.reference());
        unitOfWork().run(() -> timeline().remove(alike));
        assertThat(views().list(ALL, customer, NEWEST).orElseThrow().items()).containsExactly(other);
    }

    @Test
    default void a_customer_with_whom_nothing_happened_has_an_empty_timeline_and_a_stranger_has_none() {
        assertThat(views().list(ALL, aCustomer(), NEWEST).orElseThrow().items()).isEmpty();
        assertThat(views().list(ALL, UUID.randomUUID(), NEWEST)).isEmpty();
        assertThat(views().list(new Scope.Nothing(), aCustomer(), NEWEST)).isEmpty();
    }

    @Test
    default void writing_outside_a_unit_of_work_is_refused() {
        TimelineEntry entry = entry(aCustomer(), NOON, "order.placed");
        assertThatThrownBy(() -> timeline().add(entry)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> timeline().remove(entry)).isInstanceOf(IllegalStateException.class);
    }

    private static TimelineEntry entry(UUID customer, Instant at, String kind) {
        return new TimelineEntry(
                UUID.randomUUID(),
                customer,
                at,
                new Code(kind),
                Map.of("amount", "1250.00", "currency", "INR"),
                UUID.randomUUID());
    }
}
