package sambandh.application.customer;

import java.time.Period;

/** The company's rules for what it keeps of customers and people. Writing wants a unit of work. */
public interface DataRules {
    /**
     * @param confirmWithin what was not confirmed for so long is stale
     * @param version 0 as long as nobody has set any
     */
    record Kept(Period confirmWithin, long version) {}

    Kept kept();

    /** @throws sambandh.application.shared.LostUpdate when the version before is no longer the newest */
    void replace(Kept rules);
}
