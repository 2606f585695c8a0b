import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The floor: the same statement with the same driver and its options over as many connections, nothing between. */
record JdbcLoop(Installation installation, int connections, int seconds) {
    private static final String OPTIONS = "useServerPrepStmts=true&cachePrepStmts=true&prepStmtCacheSize=500"
            + "&prepStmtCacheSqlLimit=8192&cacheServerConfiguration=true&useLocalSessionState=true"
            + "&cacheResultSetMetadata=true&maintainTimeStats=false";

    interface Prepared {
        Callable<Integer> on(Connection connection) throws SQLException;
    }

    /** How often a second all connections together do it. */
    double rate(Prepared prepared) throws Exception {
        long warm = System.nanoTime() + 3_000_000_000L;
        long end = warm + seconds * 1_000_000_000L;
        try (var threads = Executors.newFixedThreadPool(connections)) {
            List<Future<Long>> counts = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                counts.add(threads.submit(() -> one(prepared, warm, end)));
            }
            long all = 0;
            for (Future<Long> count : counts) {
                all += count.get();
            }
            return (double) all / seconds;
        }
    }

    private long one(Prepared prepared, long warm, long end) throws Exception {
        try (Connection connection = installation.connect(OPTIONS)) {
            Callable<Integer> once = prepared.on(connection);
            while (System.nanoTime() < warm) {
                once.call();
            }
            long done = 0;
            while (System.nanoTime() < end) {
                once.call();
                done++;
            }
            return done;
        }
    }

    /** Reads all of what it answers; at least one row. */
    static int drain(PreparedStatement read) throws SQLException {
        int rows = 0;
        try (ResultSet result = read.executeQuery()) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                for (int i = 1; i <= columns; i++) {
                    result.getObject(i);
                }
                rows++;
            }
        }
        if (rows == 0) {
            throw new SQLException("nothing was found");
        }
        return rows;
    }
}
