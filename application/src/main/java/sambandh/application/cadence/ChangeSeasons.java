package sambandh.application.cadence;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.customer.Customers;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Bells;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.cadence.SeasonException;
import sambandh.domain.cadence.SeasonExceptionId;
import sambandh.domain.cadence.SeasonRule;
import sambandh.domain.cadence.SeasonRuleId;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Code;

/** Keeps the seasons of industries and single customers. Whoever is concerned is planned anew, as a run that can be watched. */
public final class ChangeSeasons {
    public record Making(Actor actor, SeasonRule.Details details) {}

    public record Change(Actor actor, SeasonRuleId id, long expectedVersion, SeasonRule.Details details) {}

    public record Removal(Actor actor, SeasonRuleId id, long expectedVersion) {}

    public record Keeping(Actor actor, SeasonException exception) {}

    public record NoException(Actor actor, UUID customer, SeasonExceptionId id) {}

    public sealed interface Outcome {
        record Done(SeasonRule rule) implements Outcome {}

        record Kept(SeasonException exception) implements Outcome {}

        record Removed() implements Outcome {}

        record Unknown() implements Outcome {}

        record Stale() implements Outcome {}

        record TooMany() implements Outcome {}
    }

    private final SeasonStore seasons;
    private final Customers customers;
    private final Replans replans;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Bells bells;
    private final Ids ids;
    private final Clock clock;

    public ChangeSeasons(
            SeasonStore seasons,
            Customers customers,
            Replans replans,
            Audit audit,
            UnitOfWork unitOfWork,
            Bells bells,
            Ids ids,
            Clock clock) {
        this.seasons = seasons;
        this.customers = customers;
        this.replans = replans;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.bells = bells;
        this.ids = ids;
        this.clock = clock;
    }

    public Outcome handle(Making making) {
        return unitOfWork.perform(() -> {
            if (seasons.rules().size() >= SeasonStore.MOST_RULES) {
                return new Outcome.TooMany();
            }
            SeasonRule made = SeasonRule.make(new SeasonRuleId(ids.next()), making.details(), clock.instant());
            seasons.add(made);
            audit.record(making.actor(), "season.create", made.id().value(), Map.of(), fields(made.details()));
            replan(made.details().industry(), null);
            return new Outcome.Done(made);
        });
    }

    public Outcome handle(Change change) {
        return unitOfWork.perform(() -> {
            SeasonRule old = seasons.rule(change.id()).orElse(null);
            if (old == null) {
                return new Outcome.Unknown();
            }
            if (old.version() != change.expectedVersion()) {
                return new Outcome.Stale();
            }
            if (old.details().equals(change.details())) {
                return new Outcome.Done(old);
            }
            SeasonRule changed = old.change(change.details(), clock.instant());
            seasons.replace(changed);
            audit.record(
                    change.actor(),
                    "season.change",
                    old.id().value(),
                    fields(old.details()),
                    fields(changed.details()));
            Set.of(old, changed).stream()
                    .map(it -> it.details().industry())
                    .distinct()
                    .forEach(it -> replan(it, null));
            return new Outcome.Done(changed);
        });
    }

    public Outcome handle(Removal removal) {
        return unitOfWork.perform(() -> {
            SeasonRule old = seasons.rule(removal.id()).orElse(null);
            if (old == null) {
                return new Outcome.Unknown();
            }
            if (old.version() != removal.expectedVersion()) {
                return new Outcome.Stale();
            }
            seasons.remove(old);
            audit.record(removal.actor(), "season.remove", old.id().value(), fields(old.details()), Map.of());
            replan(old.details().industry(), null);
            return new Outcome.Removed();
        });
    }

    public Outcome handle(Keeping wanted) {
        return unitOfWork.perform(() -> {
            SeasonException it = wanted.exception();
            if (customers.hold(Set.of(new CustomerId(it.customerId()))).isEmpty()) {
                return new Outcome.Unknown();
            }
            if (seasons.exceptions(List.of(it.customerId())).size() >= SeasonStore.MOST_EXCEPTIONS) {
                return new Outcome.TooMany();
            }
            seasons.add(it);
            audit.record(wanted.actor(), "season.except", it.customerId(), Map.of(), fields(it));
            replan(null, it.customerId());
            return new Outcome.Kept(it);
        });
    }

    public Outcome handle(NoException removal) {
        return unitOfWork.perform(() -> {
            SeasonException old = seasons.exception(removal.id())
                    .filter(it -> it.customerId().equals(removal.customer()))
                    .orElse(null);
            if (old == null) {
                return new Outcome.Unknown();
            }
            seasons.remove(old.id());
            audit.record(removal.actor(), "season.no-exception", old.customerId(), fields(old), Map.of());
            replan(null, old.customerId());
            return new Outcome.Removed();
        });
    }

    private void replan(@Nullable Code industry, @Nullable UUID customer) {
        replans.ask(new Replans.Run(ids.next(), industry, customer, null, 0, null, clock.instant(), null));
        unitOfWork.afterCommit(() -> bells.ring(Replans.BELL));
    }

    private static Map<String, Object> fields(SeasonRule.Details it) {
        return Map.of(
                "name", it.name(),
                "industry", it.industry().value(),
                "kind", it.kind().name(),
                "from", it.span().from().toString(),
                "to", it.span().to().toString());
    }

    private static Map<String, Object> fields(SeasonException it) {
        return Map.of(
                "kind",
                it.kind().name(),
                "from",
                it.from().toString(),
                "to",
                it.to().toString());
    }
}
