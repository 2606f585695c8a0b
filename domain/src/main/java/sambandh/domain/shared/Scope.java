package sambandh.domain.shared;

/**
 * What an actor may see of the company's customers and what hangs on them. Every view takes one, so that no list,
 * count or export forgets it. Today all staff see the whole company and anybody else sees nothing.
 */
public sealed interface Scope {
    /** Everything the company keeps. */
    record Company() implements Scope {}

    /** Nothing at all. */
    record Nothing() implements Scope {}

    static Scope of(Actor actor) {
        return switch (actor) {
            case Actor.Staff _, Actor.Key _, Actor.Job _ -> new Company();
            case Actor.OfCustomer _ -> new Nothing();
        };
    }
}
