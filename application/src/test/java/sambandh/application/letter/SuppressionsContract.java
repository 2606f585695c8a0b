package sambandh.application.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.letter.Suppressions.Reason;
import sambandh.application.shared.Page;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.letter.LetterId;
import sambandh.domain.shared.EmailAddress;
import sambandh.domain.shared.Scope;

/** What every suppression list does. */
public interface SuppressionsContract {
    Instant SINCE = Instant.parse("2026-03-01T08:00:00.123456Z");

    Suppressions suppressions();

    UnitOfWork unitOfWork();

    private static EmailAddress fresh() {
        return new EmailAddress("Gone." + UUID.randomUUID() + "@example.com");
    }

    private void add(EmailAddress address, Reason reason) {
        unitOfWork().run(() -> suppressions().add(address, reason, SINCE, "job:test"));
    }

    @Test
    default void an_address_is_known_however_it_is_written() {
        EmailAddress address = fresh();
        add(address, Reason.REFUSED);

        assertThat(suppressions().contains(address)).isTrue();
        assertThat(suppressions().contains(new EmailAddress(address.value().toUpperCase(java.util.Locale.ROOT))))
                .isTrue();
        assertThat(suppressions().contains(fresh())).isFalse();
    }

    @Test
    default void letters_that_came_back_for_now_are_counted_each_once_and_within_a_time() {
        EmailAddress address = fresh();
        LetterId letter = new LetterId(UUID.randomUUID());
        assertThat(softly(address, letter, SINCE)).isEqualTo(1);
        assertThat(softly(address, letter, SINCE)).as("the same letter").isEqualTo(1);
        assertThat(softly(fresh(), letter, SINCE)).as("another address").isEqualTo(1);
        assertThat(softly(address, new LetterId(UUID.randomUUID()), SINCE.plusSeconds(60)))
                .isEqualTo(2);
        assertThat(unitOfWork()
                        .perform(() -> suppressions()
                                .bouncedSoftly(
                                        address,
                                        new LetterId(UUID.randomUUID()),
                                        SINCE.plusSeconds(90),
                                        SINCE.plusSeconds(30))))
                .as("the first is too old")
                .isEqualTo(2);
        assertThat(suppressions().contains(address)).isFalse();
    }

    private int softly(EmailAddress address, LetterId letter, Instant at) {
        return unitOfWork().perform(() -> suppressions().bouncedSoftly(address, letter, at, SINCE));
    }

    @Test
    default void of_many_addresses_those_on_the_list_are_told() {
        EmailAddress one = fresh();
        EmailAddress other = new EmailAddress(fresh().value().toUpperCase(java.util.Locale.ROOT));
        add(one, Reason.REFUSED);
        add(new EmailAddress(other.value().toLowerCase(java.util.Locale.ROOT)), Reason.REFUSED);

        assertThat(suppressions().among(List.of(one, fresh(), other))).containsExactlyInAnyOrder(one, other);
        assertThat(suppressions().among(List.of())).isEmpty();
    }

    @Test
    default void the_first_reason_stays() {
        EmailAddress address = fresh();
        add(address, Reason.REFUSED);
        add(address, Reason.BY_HAND);

        var kept = suppressions().find(address).orElseThrow();
        assertThat(kept.reason()).isEqualTo(Reason.REFUSED);
        assertThat(kept.since()).isEqualTo(SINCE);
        assertThat(kept.id()).hasSize(64).doesNotContain("example");
    }

    @Test
    default void what_is_removed_may_be_written_to_again() {
        EmailAddress address = fresh();
        add(address, Reason.BY_HAND);
        String id = suppressions().find(address).orElseThrow().id();

        assertThat(unitOfWork().perform(() -> suppressions().remove(id))).isTrue();
        assertThat(unitOfWork().perform(() -> suppressions().remove(id))).isFalse();
        assertThat(suppressions().contains(address)).isFalse();
    }

    @Test
    default void they_are_listed_page_by_page() {
        EmailAddress one = fresh();
        EmailAddress two = fresh();
        add(one, Reason.BY_HAND);
        add(two, Reason.BY_HAND);
        Page.Wanted wanted = new Page.Wanted(1, "since", true, null);

        var first = suppressions().list(new Scope.Company(), wanted);
        var second = suppressions().list(new Scope.Company(), wanted.after(first.next()));
        assertThat(first.items()).hasSize(1);
        assertThat(second.items()).hasSize(1).doesNotContainAnyElementsOf(first.items());
        assertThat(suppressions().list(new Scope.Nothing(), wanted).items()).isEmpty();
    }

    @Test
    default void writing_outside_a_unit_of_work_is_refused() {
        assertThatThrownBy(() -> suppressions().add(fresh(), Reason.BY_HAND, SINCE, "job:test"))
                .isInstanceOf(IllegalStateException.class);
    }
}
