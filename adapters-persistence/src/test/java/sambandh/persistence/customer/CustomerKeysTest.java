package sambandh.persistence.customer;

import static sambandh.persistence.shared.EmptyTables.assertKeysAreUsed;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CustomerKeysTest {
    static Stream<String> queries() {
        return Stream.of(
                KnownCustomers.SQL,
                KnownCustomers.ids("c.id"),
                KnownCustomers.ids("p.id"),
                JdbcCustomerSets.KNOWN,
                CustomerTokens.OF_CUSTOMERS,
                TokenSources.NAMES,
                TokenSources.EXTERNAL_IDS,
                TokenSources.people("p.name", "person p FORCE INDEX (PRIMARY) ON p.id") + "k.id IN (:keys)",
                TokenSources.people("e.address", "person_email e ON e.person_id") + "k.id IN (:keys)");
    }

    @ParameterizedTest
    @MethodSource("queries")
    void customers_and_people_are_found_by_their_keys_however_few_the_server_thinks_there_are(String sql)
            throws SQLException {
        assertKeysAreUsed(sql);
    }
}
