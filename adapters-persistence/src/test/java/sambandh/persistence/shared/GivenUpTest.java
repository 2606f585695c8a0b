package sambandh.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.List;
import org.junit.jupiter.api.Test;
import sambandh.application.shared.StoreUnavailable;
import sambandh.application.shared.TookTooLong;

/** A statement that the database gave up is told from one that is wrong. */
class GivenUpTest {
    private final Db db = TestContext.bean(Db.class);

    /** Reads what never comes to an end; the server stops it after a second. */
    @Test
    void a_statement_that_runs_out_of_its_time_took_too_long() {
        String endless = "SELECT COUNT(*) AS n FROM information_schema.columns a, information_schema.columns b,"
                + " information_schema.columns c, information_schema.columns d WHERE CRC32(CONCAT(a.column_name,"
                + " b.column_name, c.column_name, d.column_name)) = 1";
        assertThatThrownBy(() -> db.list(endless, List.of(), row -> row.number("n"), 1))
                .isInstanceOf(TookTooLong.class);
    }

    @Test
    void each_way_in_which_a_server_says_so_is_known() {
        for (SQLException given : List.of(
                new SQLTimeoutException("the driver's own"),
                new SQLException("killed", "70100", 1317),
                new SQLException("MySQL", "HY000", 3024),
                new SQLException("MariaDB", "70100", 1969))) {
            assertThat(Failures.of(given)).isInstanceOf(TookTooLong.class).hasRootCause(given);
            assertThat(Failures.of(new IllegalStateException(Failures.of(given))))
                    .isInstanceOf(TookTooLong.class);
        }
    }

    @Test
    void what_is_wrong_or_away_did_not_take_too_long() {
        assertThat(Failures.of(new SQLException("no such column", "42S22", 1054)))
                .isNotInstanceOfAny(TookTooLong.class, StoreUnavailable.class);
        assertThat(Failures.of(new SQLException("gone", "08S01", 0))).isInstanceOf(StoreUnavailable.class);
    }
}
