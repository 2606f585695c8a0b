package sambandh.application.company;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import sambandh.application.shared.Audit;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.company.CompanyProfile;
import sambandh.domain.shared.Actor;

/** Sets the company's profile, or changes it. */
public final class ChangeCompanyProfile {
    /** @param expectedVersion the version that the change was made from, 0 before it was set */
    public record Command(Actor actor, long expectedVersion, CompanyProfile.Details details) {}

    public sealed interface Outcome {
        record Changed(CompanyProfile profile) implements Outcome {}

        record Stale() implements Outcome {}

        /** There are amounts in the currency that was to be given up. */
        record CurrencyInUse() implements Outcome {}

        /** There are business dates in the zone that was to be given up. */
        record ZoneInUse() implements Outcome {}
    }

    private final CompanyProfiles profiles;
    private final List<CurrencyUse> currencyUses;
    private final List<ZoneUse> zoneUses;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public ChangeCompanyProfile(
            CompanyProfiles profiles,
            List<CurrencyUse> currencyUses,
            List<ZoneUse> zoneUses,
            Audit audit,
            UnitOfWork unitOfWork,
            Clock clock) {
        this.profiles = profiles;
        this.currencyUses = List.copyOf(currencyUses);
        this.zoneUses = List.copyOf(zoneUses);
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    public Outcome handle(Command command) {
        return unitOfWork.perform(() -> {
            CompanyProfile old = profiles.toChange();
            if (old.version() != command.expectedVersion()) {
                return new Outcome.Stale();
            }
            boolean otherCurrency =
                    !old.details().currency().equals(command.details().currency());
            if (otherCurrency && currencyUses.stream().anyMatch(CurrencyUse::hasAmounts)) {
                return new Outcome.CurrencyInUse();
            }
            boolean otherZone = !old.details().zone().equals(command.details().zone());
            if (otherZone && zoneUses.stream().anyMatch(ZoneUse::hasBusinessDates)) {
                return new Outcome.ZoneInUse();
            }
            CompanyProfile changed = old.change(command.details(), clock.instant());
            profiles.replace(changed);
            audit.record(
                    command.actor(),
                    "company.change",
                    null,
                    old.isSet() ? CompanyAudit.fields(old.details()) : Map.of(),
                    CompanyAudit.fields(changed.details()));
            return new Outcome.Changed(changed);
        });
    }
}
