package sambandh.domain.tie;

import java.util.UUID;

/** One end of a tie: a customer or a person. */
public record Party(Kind kind, UUID id) implements Comparable<Party> {
    public enum Kind {
        CUSTOMER,
        PERSON
    }

    public static Party customer(UUID id) {
        return new Party(Kind.CUSTOMER, id);
    }

    public static Party person(UUID id) {
        return new Party(Kind.PERSON, id);
    }

    @Override
    public int compareTo(Party other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : id.toString().compareTo(other.id.toString());
    }
}
