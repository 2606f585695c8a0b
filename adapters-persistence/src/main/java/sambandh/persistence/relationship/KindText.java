package sambandh.persistence.relationship;

import java.util.Arrays;
import java.util.stream.Collectors;
import sambandh.domain.relationship.Relationship.Kind;
import sambandh.domain.relationship.RelationshipType;
import sambandh.persistence.shared.Enums;

/** Service modes in one column, by commas. */
final class KindText {
    private KindText() {}

    static String modes(Kind kind) {
        return kind.modes().stream().sorted().map(Enums::code).collect(Collectors.joining(","));
    }

    static Kind kind(String type, String modes) {
        return new Kind(
                Enums.of(RelationshipType.class, type),
                Arrays.stream(modes.split(","))
                        .filter(mode -> !mode.isEmpty())
                        .map(mode -> Enums.of(RelationshipType.class, mode))
                        .collect(Collectors.toSet()));
    }
}
