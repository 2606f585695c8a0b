package sambandh.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sambandh.domain.shared.InvalidValue;

class UserTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final User.Details DETAILS =
            new User.Details(new Login("asha"), "Asha", Set.of(Role.AGENT), false, null);

    private final User user = User.make(new UserId(UUID.randomUUID()), DETAILS, NOW);

    @Test
    void only_what_lets_one_do_other_things_ends_sessions() {
        assertThat(user.change(new User.Details(DETAILS.login(), "Other", DETAILS.roles(), false, null), NOW)
                        .epoch())
                .isEqualTo(1);
        assertThat(user.change(new User.Details(DETAILS.login(), "Asha", Set.of(Role.SUPPORT), false, null), NOW)
                        .epoch())
                .isEqualTo(2);
        assertThat(user.change(new User.Details(DETAILS.login(), "Asha", DETAILS.roles(), true, null), NOW)
                        .epoch())
                .isEqualTo(2);
        assertThat(user.change(new User.Details(new Login("rai"), "Asha", DETAILS.roles(), false, null), NOW)
                        .epoch())
                .isEqualTo(2);
    }

    @Test
    void a_user_has_a_role() {
        assertThatThrownBy(() -> new User.Details(DETAILS.login(), "Asha", Set.of(), false, null))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void a_login_is_kept_in_lower_case_and_hidden() {
        assertThat(new Login(" Asha@Example.COM ").value()).isEqualTo("asha@example.com");
        assertThat(new Login("आशा.राई").value()).isEqualTo("आशा.राई");
        assertThat(new Login("asha@example.com").toString()).doesNotContain("asha");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "@b", "a b", "a\nb", "a\r\nX: y", "<a>", "-rf"})
    void what_is_no_login_is_refused(String raw) {
        assertThatThrownBy(() -> new Login(raw)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void a_session_is_live_until_something_ends_it() {
        Session session = Session.start(new SessionId(UUID.randomUUID()), user, NOW);
        assertThat(session.isLive(user, NOW)).isTrue();
        assertThat(session.isLive(user.endSessions(NOW), NOW)).isFalse();
        assertThat(session.isLive(user, NOW.plus(Session.LONGEST))).isFalse();
        assertThat(session.refreshUntil(NOW)).isEqualTo(NOW.plus(Session.IDLE));
        Instant late = NOW.plus(Session.LONGEST).minusSeconds(1);
        assertThat(session.refreshUntil(late)).isEqualTo(session.expiresAt());
    }

    @Test
    void a_budget_gives_its_burst_at_once_and_one_more_with_each_interval() {
        TryBudget budget = new TryBudget(3, Duration.ofSeconds(10));
        Instant fullAt = NOW;
        for (int i = 0; i < 3; i++) {
            assertThat(budget.wait(fullAt, NOW)).isZero();
            fullAt = budget.afterTry(fullAt, NOW);
        }
        assertThat(budget.wait(fullAt, NOW)).isEqualTo(Duration.ofSeconds(10));
        assertThat(budget.wait(fullAt, NOW.plusSeconds(10))).isZero();
        assertThat(budget.wait(budget.afterRefund(fullAt), NOW)).isZero();
    }
}
