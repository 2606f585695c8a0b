package sambandh.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatabaseSettingsTest {
    @Test
    void without_a_url_in_the_environment_there_are_no_settings() {
        assertThat(DatabaseSettings.fromEnvironment(Map.of())).isEmpty();
        assertThat(DatabaseSettings.fromEnvironment(Map.of("SAMBANDH_DB_URL", " ")))
                .isEmpty();
    }

    @Test
    void an_address_of_another_kind_is_refused_with_a_plain_word() {
        assertThatThrownBy(() -> DatabaseSettings.fromEnvironment(Map.of("SAMBANDH_DB_URL", "jdbc:postgresql://h/s")))
                .isInstanceOf(DatabaseNotStarted.class)
                .hasMessageContaining("jdbc:mysql://host:3306/schema");
    }

    @Test
    void their_options_are_kept_except_those_that_decide_what_our_sql_means() {
        var settings = new DatabaseSettings(
                "jdbc:mariadb://db.example:3306/crm?sslMode=VERIFY_CA&connectTimeout=500&connectionTimeZone=Asia/Kolkata",
                "u",
                "p");

        assertThat(settings.tunedUrl())
                .startsWith("jdbc:mysql://db.example:3306/crm?")
                .contains("sslMode=VERIFY_CA", "connectTimeout=500", "connectionTimeZone=UTC", "socketTimeout=")
                .doesNotContain("Kolkata", "allowPublicKeyRetrieval");
        assertThat(settings.patientUrl()).doesNotContain("socketTimeout");
    }

    @Test
    void a_password_is_never_printed() {
        assertThat(new DatabaseSettings("jdbc:mysql://h/s", "u", "secret")).hasToString("u@h/s");
    }

    @Test
    void every_session_is_read_committed_strict_in_utc_and_binary() throws SQLException {
        try (Connection connection = TestDatabase.settings().connect()) {
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(one(connection, "SELECT @@session.time_zone")).isIn("UTC", "+00:00");
            assertThat(one(connection, "SELECT @@session.sql_mode"))
                    .contains("ONLY_FULL_GROUP_BY", "STRICT_TRANS_TABLES", "ERROR_FOR_DIVISION_BY_ZERO");
            assertThat(one(connection, "SELECT @@session.collation_connection")).isEqualTo("utf8mb4_bin");
            assertThat(one(connection, "SELECT @@collation_database")).isEqualTo("utf8mb4_bin");
            assertThat(one(connection, "SELECT 'a' = 'A'")).isEqualTo("0");
            assertThat(one(connection, "SELECT TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(), NOW())"))
                    .isEqualTo("0");
        }
    }

    @Test
    void each_fresh_schema_is_empty_and_apart_from_the_shared_one() throws SQLException {
        DatabaseSettings fresh = TestDatabase.freshSchema();
        try (Connection connection = fresh.connect();
                Statement statement = connection.createStatement()) {
            assertThat(one(connection, "SELECT DATABASE()"))
                    .startsWith("sambandh_test_")
                    .isNotEqualTo(JdbcUrl.parse(TestDatabase.settings().url()).schema());
            assertThat(one(
                            connection,
                            "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE()"))
                    .isEqualTo("0");
            statement.execute("CREATE TABLE probe (id INT PRIMARY KEY)");
        }
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
