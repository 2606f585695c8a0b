package sambandh.persistence.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A MySQL JDBC URL taken apart: {@code jdbc:mysql://hosts/schema?options}. */
record JdbcUrl(String hosts, String schema, Map<String, String> options) {
    private static final Pattern FORM =
            Pattern.compile("jdbc:(?:mysql|mariadb)://(?<hosts>[^/?#]+)(?:/(?<schema>[^?#]*))?(?:\\?(?<options>.*))?");
    private static final Pattern LOOPBACK = Pattern.compile("(localhost|127\\.[0-9.]+|\\[::1])(:[0-9]+)?");

    /** @throws DatabaseNotStarted if the text is no such URL */
    static JdbcUrl parse(String url) {
        Matcher matcher = FORM.matcher(url.strip());
        if (!matcher.matches()) {
            throw new DatabaseNotStarted(
                    "The database address must read like jdbc:mysql://host:3306/schema (MySQL or MariaDB).");
        }
        Map<String, String> options = new LinkedHashMap<>();
        for (String option : text(matcher.group("options")).split("&", -1)) {
            int equals = option.indexOf('=');
            if (equals > 0) {
                options.put(option.substring(0, equals), URLDecoder.decode(option.substring(equals + 1), UTF_8));
            }
        }
        return new JdbcUrl(matcher.group("hosts"), text(matcher.group("schema")), options);
    }

    boolean isOnThisMachine() {
        return LOOPBACK.matcher(hosts).matches();
    }

    JdbcUrl withSchema(String other) {
        return new JdbcUrl(hosts, other, options);
    }

    /** Ours below theirs. */
    JdbcUrl withDefaults(Map<String, String> defaults) {
        Map<String, String> merged = new LinkedHashMap<>(defaults);
        merged.putAll(options);
        return new JdbcUrl(hosts, schema, merged);
    }

    /** Ours above theirs. */
    JdbcUrl with(Map<String, String> fixed) {
        Map<String, String> merged = new LinkedHashMap<>(options);
        merged.putAll(fixed);
        return new JdbcUrl(hosts, schema, merged);
    }

    @Override
    public String toString() {
        String query = options.entrySet().stream()
                .map(option -> option.getKey() + "=" + URLEncoder.encode(option.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return "jdbc:mysql://" + hosts + "/" + schema + (query.isEmpty() ? "" : "?" + query);
    }

    private static String text(@Nullable String group) {
        return group == null ? "" : group;
    }
}
