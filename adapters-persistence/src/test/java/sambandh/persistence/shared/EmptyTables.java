package sambandh.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A schema whose tables are empty, as a server takes them for while much is inserted and the statistics lag behind: there
 * MySQL prefers to walk all of a table, unless it is told otherwise.
 */
public final class EmptyTables {
    private static final DatabaseSettings SETTINGS = migrated();

    private EmptyTables() {}

    private static DatabaseSettings migrated() {
        DatabaseSettings schema = TestDatabase.freshSchema();
        ApplicationContext.builder().properties(schema.properties()).start().close();
        return schema;
    }

    /** Each table of a query for many keys is read by its keys. Parameters before the keys are texts. */
    public static void assertKeysAreUsed(String sql) throws SQLException {
        for (int keys : new int[] {1, 32, 512}) {
            String many = IntStream.range(0, keys)
                    .mapToObj(n ->
                            "0x" + HexFormat.of().formatHex("%016d".formatted(n).getBytes(StandardCharsets.US_ASCII)))
                    .collect(Collectors.joining(", "));
            String asked = sql.replace("?", "'erp'").replace(":keys", many);
            assertThat(walked(asked)).as("%s with %s keys", sql, keys).isEmpty();
        }
    }

    private static List<String> walked(String sql) throws SQLException {
        List<String> walked = new ArrayList<>();
        try (Connection connection = SETTINGS.connect();
                Statement statement = connection.createStatement()) {
            boolean mariaDb =
                    connection.getMetaData().getDatabaseProductVersion().contains("MariaDB");
            try (ResultSet plan =
                    statement.executeQuery((mariaDb ? "EXPLAIN " : "EXPLAIN FORMAT=TRADITIONAL ") + sql)) {
                while (plan.next()) {
                    if (String.valueOf(plan.getString("type")).matches("ALL|index")) {
                        walked.add(plan.getString("table") + " by " + plan.getString("key"));
                    }
                }
            }
        }
        return walked;
    }
}
