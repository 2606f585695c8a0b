package sambandh.persistence.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import sambandh.application.shared.UnitOfWork;
import sambandh.persistence.shared.TestContext;

class JdbcSecretsTest {
    private final String purpose = "test-" + UUID.randomUUID();

    @Test
    void twenty_instances_that_ask_at_once_get_the_same_32_bytes() throws Exception {
        List<String> secrets = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(10)) {
            List<Future<byte[]>> asked = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                asked.add(threads.submit(() -> fresh().secret(purpose)));
            }
            for (Future<byte[]> each : asked) {
                secrets.add(HexFormat.of().formatHex(each.get()));
            }
        }
        assertThat(secrets).hasSize(20).containsOnly(secrets.getFirst());
        assertThat(secrets.getFirst()).hasSize(64);
    }

    @Test
    void each_purpose_has_its_own() {
        assertThat(fresh().secret(purpose)).isNotEqualTo(fresh().secret(purpose + "-b"));
    }

    @Test
    void who_changes_the_bytes_given_changes_nothing() {
        JdbcSecrets secrets = fresh();
        secrets.secret(purpose)[0] ^= 1;
        assertThat(secrets.secret(purpose)).isEqualTo(fresh().secret(purpose));
    }

    @Test
    void a_secret_stays_when_the_work_around_it_is_undone() {
        List<byte[]> seen = new ArrayList<>();
        try {
            TestContext.bean(UnitOfWork.class).run(() -> {
                seen.add(fresh().secret(purpose));
                throw new IllegalArgumentException("undone");
            });
        } catch (IllegalArgumentException undone) {
            assertThat(undone).hasMessage("undone");
        }
        assertThat(fresh().secret(purpose)).isEqualTo(seen.getFirst());
    }

    private static JdbcSecrets fresh() {
        return new JdbcSecrets(TestContext.bean(DataSource.class));
    }
}
