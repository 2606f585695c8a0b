package sambandh.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Page;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Scope;

/** What every audit log does. */
public interface AuditContract {
    Scope ALL = new Scope.Company();
    Page.Wanted NEWEST = new Page.Wanted(10, "at", true, null);

    Audit audit();

    AuditViews views();

    UnitOfWork unitOfWork();

    @Test
    default void an_entry_says_who_did_what_to_what_before_and_after() {
        Actor actor = new Actor.Staff(UUID.randomUUID(), Set.of("agent"));
        UUID subject = UUID.randomUUID();
        Map<String, Object> before = Map.of("name", "চা", "active", true);
        Map<String, Object> after = Map.of("name", "चाय \"1\"", "active", false, "ids", List.of("erp:1", "shop:2"));
        unitOfWork().run(() -> audit().record(actor, "product.change", subject, before, after));
        var filter = new AuditViews.Filter(null, null, subject);
        assertThat(views().list(ALL, filter, NEWEST).items()).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo(actor.reference());
            assertThat(entry.action()).isEqualTo("product.change");
            assertThat(entry.at()).isNotNull();
            assertThat(entry.before()).isEqualTo(before);
            assertThat(entry.after()).isEqualTo(after);
        });
    }

    @Test
    default void entries_are_found_by_actor_and_by_action_page_by_page() {
        Actor actor = new Actor.Staff(UUID.randomUUID(), Set.of());
        for (String action : List.of("a.one", "a.two", "a.one")) {
            unitOfWork().run(() -> audit().record(actor, action, null, Map.of(), Map.of()));
        }
        var mine = new AuditViews.Filter(actor.reference(), null, null);
        var first = views().list(ALL, mine, new Page.Wanted(2, "at", true, null));
        var rest = views().list(ALL, mine, new Page.Wanted(2, "at", true, first.next()));
        assertThat(first.items()).hasSize(2);
        assertThat(rest.items()).hasSize(1).doesNotContainAnyElementsOf(first.items());
        var ones = new AuditViews.Filter(actor.reference(), "a.one", null);
        assertThat(views().list(ALL, ones, NEWEST).items())
                .hasSize(2)
                .allSatisfy(e -> assertThat(e.after()).isEmpty());
    }

    @Test
    default void nothing_is_written_outside_a_unit_of_work_and_nobody_without_scope_reads() {
        Actor actor = new Actor.Job("test-" + UUID.randomUUID());
        assertThatThrownBy(() -> audit().record(actor, "a.b", null, Map.of(), Map.of()))
                .isInstanceOf(IllegalStateException.class);
        unitOfWork().run(() -> audit().record(actor, "a.b", null, Map.of(), Map.of()));
        var filter = new AuditViews.Filter(actor.reference(), null, null);
        assertThat(views().list(new Scope.Nothing(), filter, NEWEST).items()).isEmpty();
        assertThat(views().list(ALL, filter, NEWEST).items()).hasSize(1);
    }
}
