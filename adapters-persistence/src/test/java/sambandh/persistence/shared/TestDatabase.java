package sambandh.persistence.shared;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The database of the tests in this JVM, with an empty schema of its own, begun at the first call and gone at the end.
 * Which server: the one of {@code SAMBANDH_TEST_DB_URL}, {@code _USER}, {@code _PASSWORD} (who may create schemas); MySQL in
 * a container if {@code SAMBANDH_TEST_DB=docker}; else the embedded one.
 */
public final class TestDatabase {
    private static final List<String> SCHEMAS = Collections.synchronizedList(new ArrayList<>());

    private TestDatabase() {}

    /** The schema that all tests of this JVM share. */
    public static DatabaseSettings settings() {
        return Shared.SETTINGS;
    }

    /** The same as Micronaut properties, for {@code ApplicationContext.run}. */
    public static Map<String, Object> properties() {
        return settings().properties();
    }

    /** Another empty schema on the same server, for a test that must be alone; gone at the end too. */
    public static DatabaseSettings freshSchema() {
        String name = "sambandh_test_" + UUID.randomUUID().toString().replace("-", "");
        execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
        SCHEMAS.add(name);
        return Server.SETTINGS.withSchema(name);
    }

    private static void dropSchemas() {
        SCHEMAS.forEach(name -> execute("DROP DATABASE IF EXISTS " + name));
    }

    private static void execute(String sql) {
        try (Connection connection = Server.SETTINGS.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The tests' database refuses: " + sql, e);
        }
    }

    private static final class Shared {
        static final DatabaseSettings SETTINGS = freshSchema();
    }

    private static final class Server {
        static final DatabaseSettings SETTINGS = choose();

        private static DatabaseSettings choose() {
            Map<String, String> environment = System.getenv();
            if ("docker".equals(environment.get("SAMBANDH_TEST_DB"))) {
                return DockerMySql.start();
            }
            return DatabaseSettings.fromEnvironment(environment, "SAMBANDH_TEST_DB")
                    .map(Server::outside)
                    .orElseGet(EmbeddedTestServer::start);
        }

        private static DatabaseSettings outside(DatabaseSettings settings) {
            Runtime.getRuntime().addShutdownHook(new Thread(TestDatabase::dropSchemas));
            return settings;
        }
    }
}
