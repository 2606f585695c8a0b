package sambandh.domain.relationship;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.shared.Text;

/**
 * What kind of relationship a customer has.
 *
 * @param version grows by one with every change; 0 while nobody chose a type
 */
public record Relationship(CustomerId customerId, long version, Kind kind) {
    /**
     * @param type the primary one
     * @param modes what is offered to them besides, without the primary one
     */
    public record Kind(RelationshipType type, Set<RelationshipType> modes) {
        public Kind {
            Set<RelationshipType> others = EnumSet.noneOf(RelationshipType.class);
            others.addAll(modes);
            others.remove(type);
            modes = Set.copyOf(others);
        }

        /** What the type and all modes decide together. */
        public Effects effects() {
            return modes.stream().map(RelationshipType::effects).reduce(type.effects(), Effects::and);
        }
    }

    /**
     * A type that was chosen.
     *
     * @param day the company's
     * @param reason up to 1,000 characters; personal
     * @param by the actor's reference
     */
    public record Change(
            UUID id,
            CustomerId customerId,
            Kind kind,
            LocalDate day,
            @Nullable String reason,
            String by,
            Instant at) {
        public Change {
            at = at.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /** Who has no type is transactional until promoted. */
    public static final Kind UNSET = new Kind(RelationshipType.TRANSACTIONAL, Set.of());

    public static Relationship unset(CustomerId customer) {
        return new Relationship(customer, 0, UNSET);
    }

    public boolean isChosen() {
        return version > 0;
    }

    public Effects effects() {
        return kind.effects();
    }

    public Relationship choose(Kind other) {
        return new Relationship(customerId, version + 1, other);
    }

    /** @throws sambandh.domain.shared.InvalidValue as {@link Text#block} */
    public static String reason(String raw) {
        return Text.block(raw, 1_000);
    }
}
