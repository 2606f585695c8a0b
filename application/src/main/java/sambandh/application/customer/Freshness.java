package sambandh.application.customer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import sambandh.application.company.CompanyProfiles;
import sambandh.domain.customer.Confirmation;

/** Tells which data are stale. The rule is read once in a few seconds at the most, since every answer asks. */
public final class Freshness {
    private static final Duration KNOWN_FOR = Duration.ofSeconds(2);

    private record Known(Period within, ZoneId zone, Instant until) {}

    private final DataRules rules;
    private final CompanyProfiles company;
    private final Clock clock;
    private volatile @Nullable Known known;

    public Freshness(DataRules rules, CompanyProfiles company, Clock clock) {
        this.rules = rules;
        this.company = company;
        this.clock = clock;
    }

    /** What was confirmed before this is stale now. */
    public Instant staleBefore() {
        Instant now = clock.instant();
        Known rule = known;
        if (rule == null || !now.isBefore(rule.until())) {
            rule = new Known(
                    rules.kept().confirmWithin(), company.current().details().zone(), now.plus(KNOWN_FOR));
            known = rule;
        }
        return Confirmation.staleBefore(rule.within(), LocalDate.ofInstant(now, rule.zone()));
    }

    void askAnew() {
        known = null;
    }
}
