package sambandh.domain.customer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.company.EmployeeId;

/**
 * From an instant on a customer was looked after by somebody else. These are kept for good, so that it can be told who it was
 * on any day.
 *
 * @param ownerId who owned the customer from then on; null for nobody
 * @param coverId who stepped in from then on; null for nobody
 * @param newOwner whether the owner was another one before, otherwise the cover was
 * @param by the actor's reference
 * @param reference the import or hand-over that it belongs to; null for an edit
 */
public record OwnerChange(
        UUID id,
        CustomerId customerId,
        Instant at,
        @Nullable EmployeeId ownerId,
        @Nullable EmployeeId coverId,
        boolean newOwner,
        String by,
        Why why,
        @Nullable UUID reference) {
    public enum Why {
        /** By hand, or by another system for one customer. */
        EDIT,
        IMPORT,
        HAND_OVER
    }
}
