package sambandh.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.access.Login;
import sambandh.domain.access.TryBudget;

/** What every count of failing sign-ins does. */
public interface ThrottleContract {
    Instant NOW = Instant.parse("2026-03-01T08:00:00.123456Z");

    Throttle throttle();

    UnitOfWork unitOfWork();

    @Test
    default void an_account_has_few_tries_from_one_address_and_one_more_with_time() {
        Login login = SampleUsers.freshLogin();
        String address = address();
        assertThat(grantedOf(20, login, address, NOW)).isEqualTo(TryBudget.ACCOUNT_AT_ADDRESS.burst());
        assertThat(take(login, address, NOW)).isEqualTo(Duration.ofSeconds(30));
        assertThat(grantedOf(20, login, address, NOW.plusSeconds(30))).isEqualTo(1);
    }

    @Test
    default void a_good_sign_in_gives_its_try_back() {
        Login login = SampleUsers.freshLogin();
        String address = address();
        for (int i = 0; i < 100; i++) {
            assertThat(take(login, address, NOW)).isZero();
            unitOfWork().run(() -> throttle().succeeded(login, address, NOW));
        }
    }

    @Test
    default void an_account_has_few_tries_from_all_strange_addresses_together() {
        Login login = SampleUsers.freshLogin();
        int granted = 0;
        for (int i = 0; i < 60; i++) {
            granted += take(login, address(), NOW).isZero() ? 1 : 0;
        }
        assertThat(granted).isEqualTo(TryBudget.ACCOUNT.burst());
    }

    @Test
    default void strangers_elsewhere_do_not_keep_out_who_has_signed_in_from_here_before() {
        Login login = SampleUsers.freshLogin();
        String home = address();
        assertThat(take(login, home, NOW)).isZero();
        unitOfWork().run(() -> throttle().succeeded(login, home, NOW));
        for (int i = 0; i < 60; i++) {
            take(login, address(), NOW);
        }
        assertThat(take(login, address(), NOW)).isPositive();
        assertThat(take(login, home, NOW)).isZero();
    }

    @Test
    default void an_address_has_few_tries_over_all_accounts() {
        String address = address();
        int granted = 0;
        for (int i = 0; i < 100; i++) {
            granted += take(SampleUsers.freshLogin(), address, NOW).isZero() ? 1 : 0;
        }
        assertThat(granted).isEqualTo(TryBudget.ADDRESS.burst());
    }

    @Test
    default void what_has_no_effect_any_more_is_forgotten_and_the_rest_is_not() {
        Login login = SampleUsers.freshLogin();
        String address = address();
        grantedOf(20, login, address, NOW);
        unitOfWork().run(() -> throttle().forget(NOW.plusSeconds(30)));
        assertThat(grantedOf(20, login, address, NOW.plusSeconds(30))).isEqualTo(1);
    }

    @Test
    default void counting_outside_a_unit_of_work_is_refused() {
        assertThatThrownBy(() -> throttle().take(SampleUsers.freshLogin(), address(), NOW))
                .isInstanceOf(IllegalStateException.class);
    }

    private int grantedOf(int tries, Login login, String address, Instant at) {
        int granted = 0;
        for (int i = 0; i < tries; i++) {
            granted += take(login, address, at).isZero() ? 1 : 0;
        }
        return granted;
    }

    private Duration take(Login login, String address, Instant at) {
        return unitOfWork().perform(() -> throttle().take(login, address, at));
    }

    private static String address() {
        return UUID.randomUUID().toString();
    }
}
