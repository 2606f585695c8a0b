package sambandh.bootstrap.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import sambandh.domain.access.Role;

/** The file {@code docs/access-table.csv}: who may do what. */
final class AccessTable {
    private static final String PUBLIC = "public";

    /** @param roles {@code public}, or names of roles apart by spaces */
    record Line(String operation, String method, String path, String roles) {
        String key() {
            return operation + " " + method + " " + path;
        }

        boolean isPublic() {
            return roles.equals(PUBLIC);
        }

        boolean allows(Role role) {
            return isPublic() || Set.of(roles.split(" ")).contains(role.name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    private AccessTable() {}

    static List<Line> read() throws IOException {
        Set<String> known = Arrays.stream(Role.values())
                .map(role -> role.name().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.toSet());
        List<Line> lines = Files.readAllLines(Path.of("..", "docs", "access-table.csv")).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.split(",", 5))
                .map(fields -> new Line(fields[0], fields[1], fields[2], fields[3]))
                .toList();
        for (Line line : lines) {
            if (!line.isPublic()
                    && !known.containsAll(Arrays.asList(line.roles().split(" ")))) {
                throw new AssertionError("a role that there is not: " + line);
            }
        }
        return lines;
    }
}
