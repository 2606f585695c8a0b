package sambandh.persistence.order;

import static sambandh.persistence.shared.EmptyTables.assertKeysAreUsed;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderKeysTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                KnownOrders.IDS,
                KnownOrders.ORDERS,
                KnownOrders.LINES,
                CustomerHistories.HOLD,
                CustomerHistories.CUSTOMERS,
                CustomerHistories.BEHIND,
                HistoryRows.TOTALS,
                SaleRows.OF_CUSTOMERS
            })
    void orders_and_histories_are_found_by_their_keys_however_few_the_server_thinks_there_are(String sql)
            throws SQLException {
        assertKeysAreUsed(sql);
    }
}
