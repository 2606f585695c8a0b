package sambandh.persistence.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;

/** The program of the JVM that the test kills: starts the database, commits a row, says so, and waits for its end. */
final class HoldDatabase {
    private HoldDatabase() {}

    public static void main(String[] arguments) throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]));
        try (Connection connection = database.settings().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS kept (id INT PRIMARY KEY)");
            statement.execute("INSERT INTO kept VALUES (42)");
        }
        System.out.println("committed " + database.process().pid());
        Thread.currentThread().join();
    }
}
