package sambandh.persistence.shared;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowLocksPlanTest {
    @ParameterizedTest
    @ValueSource(strings = {"customer", "person", "customer_order"})
    void only_the_rows_wanted_are_read_and_so_locked(String table) throws SQLException {
        EmptyTables.assertKeysAreUsed(RowLocks.sql(table));
    }
}
