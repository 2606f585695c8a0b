package sambandh.domain.tie;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.InvalidValue;

/**
 * That two parties have to do with each other. There is one of a kind between two; where the kind has no direction, whichever way
 * round it was told.
 *
 * @param version grows by one with every change of {@code span}
 */
public record Tie(TieId id, long version, Ends ends, Span span, Instant createdAt, Instant changedAt) {
    /** @param from of what has no direction the one that comes first in the order of parties */
    public record Ends(TieKind kind, Party from, Party to) {
        /** @throws InvalidValue {@code self_tie}, {@code wrong_parties} */
        public Ends {
            if (from.equals(to)) {
                throw new InvalidValue("self_tie", "Nobody is tied to themselves.");
            }
            if (kind == TieKind.PARENT_OF && from.kind() != to.kind()) {
                throw new InvalidValue("wrong_parties", "A customer is parent of a customer, a person of a person.");
            }
            if (kind == TieKind.BELONGS_TO && to.kind() != Party.Kind.CUSTOMER) {
                throw new InvalidValue("wrong_parties", "What somebody belongs to is a customer.");
            }
            if (!kind.isDirected() && from.compareTo(to) > 0) {
                Party first = to;
                to = from;
                from = first;
            }
        }

        public Party other(Party than) {
            return from.equals(than) ? to : from;
        }
    }

    /**
     * @param since the first day, null where it is not known
     * @param until the last day, null where there is none yet
     */
    public record Span(@Nullable LocalDate since, @Nullable LocalDate until) {
        /** @throws InvalidValue {@code ends_before_it_begins} */
        public Span {
            if (since != null && until != null && until.isBefore(since)) {
                throw new InvalidValue("ends_before_it_begins", "The last day lies before the first.");
            }
        }

        public boolean holdsOn(LocalDate day) {
            return (since == null || !since.isAfter(day)) && (until == null || !until.isBefore(day));
        }
    }

    public static Tie make(TieId id, Ends ends, Span span, Instant now) {
        return new Tie(id, 1, ends, span, now, now);
    }

    public Tie change(Span to, Instant now) {
        return new Tie(id, version + 1, ends, to, createdAt, now);
    }
}
