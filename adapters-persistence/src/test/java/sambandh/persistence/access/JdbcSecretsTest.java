package sambandh.persistence.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import sambandh.application.shared.UnitOfWork;
import sambandh.persistence.shared.TestContext;

class JdbcSecretsTest {
    private static final String SETTING = "Zm9yIHRlc3RzIG9ubHksIG5vdCBhIHNlY3JldCE=";

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

    @Test
    void with_a_setting_the_database_alone_gives_nothing_away() throws Exception {
        byte[] secret = with(SETTING).secret(purpose);
        assertThat(stored()).hasSizeGreaterThan(secret.length);
        assertThat(HexFormat.of().formatHex(stored()))
                .doesNotContain(HexFormat.of().formatHex(secret));
        assertThat(with(SETTING).secret(purpose)).isEqualTo(secret);
        assertThatThrownBy(() -> with(SETTING.toLowerCase(Locale.ROOT)).secret(purpose))
                .hasMessageContaining("SAMBANDH_SECRET is not the one");
        assertThatThrownBy(() -> fresh().secret(purpose)).hasMessageContaining("set up with SAMBANDH_SECRET");
    }

    @Test
    void a_secret_from_before_the_setting_stays_and_is_closed() throws Exception {
        byte[] secret = fresh().secret(purpose);
        assertThat(stored()).isEqualTo(secret);
        assertThat(with(SETTING).secret(purpose)).isEqualTo(secret);
        assertThat(stored()).isNotEqualTo(secret);
        assertThat(with(SETTING).secret(purpose)).isEqualTo(secret);
    }

    @Test
    void what_was_closed_for_one_purpose_opens_for_no_other() {
        SecretSeal seal = SecretSeal.of(SETTING).orElseThrow();
        byte[] closed = seal.close("a", new byte[32]);
        assertThat(seal.open("a", closed)).isEqualTo(new byte[32]);
        assertThat(seal.close("a", new byte[32])).isNotEqualTo(closed);
        assertThatThrownBy(() -> seal.open("b", closed)).isInstanceOf(IllegalStateException.class);
        closed[closed.length - 1] ^= 1;
        assertThatThrownBy(() -> seal.open("a", closed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_setting_that_can_be_guessed_is_refused() {
        assertThatThrownBy(() -> SecretSeal.of("letmein")).hasMessageContaining("too short");
        assertThat(SecretSeal.of(" ")).isEmpty();
    }

    private byte[] stored() throws SQLException {
        try (Connection connection = DelegatingDataSource.unwrapDataSource(TestContext.bean(DataSource.class))
                        .getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT value FROM instance_secret WHERE purpose = ?")) {
            statement.setString(1, purpose);
            try (ResultSet rows = statement.executeQuery()) {
                assertThat(rows.next()).isTrue();
                return rows.getBytes(1);
            }
        }
    }

    private static JdbcSecrets fresh() {
        return with("");
    }

    private static JdbcSecrets with(String setting) {
        return new JdbcSecrets(TestContext.bean(DataSource.class), setting);
    }
}
