package sambandh.application.relationship;

import sambandh.application.shared.LostUpdate;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.relationship.Relationship;

/** What kind of relationship customers have, and so what it decides. Writing wants a unit of work. */
public interface Relationships {
    /** {@link Relationship#unset} where nobody chose one. */
    Relationship find(CustomerId customer);

    /**
     * Puts it in the place of its version before, and keeps the change.
     *
     * @throws LostUpdate when that is no longer the newest
     */
    void choose(Relationship relationship, Relationship.Change change);
}
