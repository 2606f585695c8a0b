package sambandh.application.relationship;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.relationship.Evidence;
import sambandh.domain.relationship.Relationship;
import sambandh.domain.relationship.Stage;
import sambandh.domain.relationship.StageHistory;
import sambandh.domain.shared.Scope;

/** Relationships to look at. */
public interface RelationshipViews {
    /**
     * @param changes the types that were chosen, the newest first
     * @param hasOwner whether an employee looks after the customer now
     */
    record Shown(
            Relationship relationship,
            List<Relationship.Change> changes,
            StageHistory stages,
            List<Evidence> told,
            boolean hasOwner) {
        /** The type that held on that day. */
        public Relationship.Kind kindOn(LocalDate day) {
            return changes.stream()
                    .filter(change -> !change.day().isAfter(day))
                    .findFirst()
                    .map(Relationship.Change::kind)
                    .orElse(Relationship.UNSET);
        }
    }

    /**
     * How many customers were in each stage.
     *
     * @param unknown those in exploration of whom nothing was known on that day
     * @param behind customers of an import whose stages are not worked out yet
     */
    record Count(Map<Stage, Long> customers, long unknown, long behind) {}

    Optional<Shown> find(Scope scope, CustomerId customer);

    /**
     * @param set a set of customers to keep to, such as a segment; null for all
     * @throws sambandh.domain.shared.InvalidInput {@code unknown_segment} when there is no such set
     */
    Count count(Scope scope, LocalDate asOf, @Nullable UUID set);
}
