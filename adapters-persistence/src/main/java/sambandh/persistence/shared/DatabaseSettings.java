package sambandh.persistence.shared;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How to reach the database, and the one place that says how we talk to it. MySQL (8.4 or newer) and MariaDB (10.11 or
 * newer) get the same session: READ COMMITTED, one SQL mode, UTC, binary collation.
 *
 * @param url JDBC URL as the person gave it, {@code jdbc:mysql://host:port/schema}; their options are kept, except those
 *     that decide what our SQL means
 */
public record DatabaseSettings(String url, String user, String password) {
    /** Connections one instance holds at most in each of its two pools, see {@link Connections}. */
    public static final int POOL_SIZE = 16;

    /** The pool of units of work; the other one is the default. */
    static final String WRITING = "writing";

    private static final int CONNECT_MILLIS = 2_000;

    /** An answer that takes longer than this is taken for a dead server; the longest ordinary query takes a third. */
    private static final int ANSWER_MILLIS = 60_000;

    private static final Map<String, String> QUICK = Map.ofEntries(
            Map.entry("useServerPrepStmts", "true"),
            Map.entry("cachePrepStmts", "true"),
            Map.entry("prepStmtCacheSize", "500"),
            Map.entry("prepStmtCacheSqlLimit", "32768"),
            Map.entry("cacheServerConfiguration", "true"),
            Map.entry("cacheResultSetMetadata", "true"),
            Map.entry("maintainTimeStats", "false"),
            Map.entry("useLocalSessionState", "true"),
            Map.entry("readOnlyPropagatesToServer", "false"),
            Map.entry("rewriteBatchedStatements", "true"),
            Map.entry("tcpKeepAlive", "true"),
            Map.entry("connectTimeout", String.valueOf(CONNECT_MILLIS)));

    private static final Map<String, String> MEANING = Map.of(
            "characterEncoding",
            "UTF-8",
            "connectionCollation",
            "utf8mb4_bin",
            "connectionTimeZone",
            "UTC",
            "forceConnectionTimeZoneToSession",
            "true",
            "sessionVariables",
            "sql_mode='ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
                    + "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'"
                    + ",innodb_lock_wait_timeout=10,group_concat_max_len=1048576");

    /**
     * The database named by {@code SAMBANDH_DB_URL}, {@code SAMBANDH_DB_USER} and {@code SAMBANDH_DB_PASSWORD}.
     *
     * @return empty if there is no such URL
     * @throws DatabaseNotStarted if the URL cannot be read
     */
    public static Optional<DatabaseSettings> fromEnvironment(Map<String, String> environment) {
        return fromEnvironment(environment, "SAMBANDH_DB");
    }

    /** The same with other names: {@code prefix_URL}, {@code prefix_USER}, {@code prefix_PASSWORD}. */
    public static Optional<DatabaseSettings> fromEnvironment(Map<String, String> environment, String prefix) {
        String url = environment.getOrDefault(prefix + "_URL", "");
        if (url.isBlank()) {
            return Optional.empty();
        }
        JdbcUrl.parse(url);
        return Optional.of(new DatabaseSettings(
                url,
                environment.getOrDefault(prefix + "_USER", ""),
                environment.getOrDefault(prefix + "_PASSWORD", "")));
    }

    /** The same server and person, another schema. */
    public DatabaseSettings withSchema(String schema) {
        return new DatabaseSettings(JdbcUrl.parse(url).withSchema(schema).toString(), user, password);
    }

    /** The URL for work that may take long, such as migrations: no limit on how long an answer takes. */
    public String patientUrl() {
        JdbcUrl given = JdbcUrl.parse(url);
        // Over plain TCP MySQL hands out the key that protects the password only if asked; elsewhere that is theirs to
        // say.
        Map<String, String> here =
                given.isOnThisMachine() ? Map.of("allowPublicKeyRetrieval", "true") : Map.<String, String>of();
        return given.withDefaults(here).withDefaults(QUICK).with(MEANING).toString();
    }

    /** The URL for all ordinary work: an answer later than a minute breaks the connection. */
    public String tunedUrl() {
        return JdbcUrl.parse(patientUrl())
                .withDefaults(Map.of("socketTimeout", String.valueOf(ANSWER_MILLIS)))
                .toString();
    }

    /**
     * A connection outside any pool, READ COMMITTED, autocommit on; the caller closes it.
     *
     * @throws SQLException if the server cannot be reached (within about two seconds) or refuses
     */
    public Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(tunedUrl(), user, password);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return connection;
    }

    /**
     * The version in the server's own words.
     *
     * @throws DatabaseNotStarted if none answers
     */
    public String serverVersion() {
        try (Connection connection = connect()) {
            return connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            String said = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new DatabaseNotStarted("No database answers at " + this + " (SAMBANDH_DB_URL): " + said, e);
        }
    }

    /** What the context needs to know: the pools, and the {@link Migrations}. */
    public Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        pool(properties, "default", "sambandh", true);
        pool(properties, WRITING, "sambandh-writing", false);
        Map.of("url", patientUrl(), "user", user, "password", password, "locations", "classpath:db/migration")
                .forEach((name, value) -> properties.put("migrations." + name, value));
        return properties;
    }

    private void pool(Map<String, Object> properties, String pool, String poolName, boolean isOnAutocommit) {
        String prefix = "datasources." + pool + ".";
        Map.of(
                        "url",
                        tunedUrl(),
                        "username",
                        user,
                        "password",
                        password,
                        "driver-class-name",
                        "com.mysql.cj.jdbc.Driver",
                        "dialect",
                        "MYSQL")
                .forEach((name, value) -> properties.put(prefix + name, value));
        // isolation is the pool's: the servers' variables for it have different names
        Map.of(
                        "pool-name",
                        poolName,
                        "auto-commit",
                        isOnAutocommit,
                        "maximum-pool-size",
                        POOL_SIZE,
                        "minimum-idle",
                        2,
                        "connection-timeout",
                        CONNECT_MILLIS,
                        "validation-timeout",
                        1_000,
                        "keepalive-time",
                        60_000,
                        "idle-timeout",
                        300_000,
                        "max-lifetime",
                        1_500_000,
                        "transaction-isolation",
                        "TRANSACTION_READ_COMMITTED")
                .forEach((name, value) -> properties.put(prefix + name, value));
    }

    /** Without the password, so that it reaches no log. */
    @Override
    public String toString() {
        return user + "@" + JdbcUrl.parse(url).hosts() + "/"
                + JdbcUrl.parse(url).schema();
    }
}
