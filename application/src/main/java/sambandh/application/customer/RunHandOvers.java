package sambandh.application.customer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sambandh.application.company.Employees;
import sambandh.application.customer.HandOvers.Claimed;
import sambandh.application.customer.HandOvers.Moved;
import sambandh.application.shared.Events;
import sambandh.application.shared.Heartbeat;
import sambandh.application.shared.Ids;
import sambandh.application.shared.StoreUnavailable;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.company.Employee;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.customer.HandOver;
import sambandh.domain.customer.HandedOver;
import sambandh.domain.customer.OwnerChange;
import sambandh.domain.customer.Sharing;
import sambandh.domain.customer.Sharing.Given;
import sambandh.domain.customer.Sharing.Traits;

/**
 * Hands over, some customers at a time, each time in one unit of work with all that goes with them. What it does is told by what
 * the leaver still looks after, so whoever goes on after a death neither loses nor repeats anything.
 */
public final class RunHandOvers {
    static final int AT_ONCE = 1_000;
    private static final Duration LATER = Duration.ofSeconds(30);

    private enum Step {
        MORE,
        END
    }

    private final HandOvers handOvers;
    private final PlanHandOver planHandOver;
    private final Employees employees;
    private final Ownerships ownerships;
    private final OwnerNews news;
    private final List<Portfolio> portfolios;
    private final Events events;
    private final UnitOfWork unitOfWork;
    private final Ids ids;
    private final Clock clock;

    /** @param portfolios what columns to the right contribute; none is fine */
    public RunHandOvers(
            HandOvers handOvers,
            PlanHandOver planHandOver,
            Employees employees,
            Ownerships ownerships,
            OwnerNews news,
            List<Portfolio> portfolios,
            Events events,
            UnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        this.handOvers = handOvers;
        this.planHandOver = planHandOver;
        this.employees = employees;
        this.ownerships = ownerships;
        this.news = news;
        this.portfolios = List.copyOf(portfolios);
        this.events = events;
        this.unitOfWork = unitOfWork;
        this.ids = ids;
        this.clock = clock;
    }

    /** Takes on one hand-over, if one is due, and brings it to its end; false when there was none. */
    public boolean round() {
        Optional<Claimed> taken = unitOfWork.perform(() -> handOvers.take(ids.next(), Heartbeat.LEASE));
        taken.ifPresent(this::work);
        return taken.isPresent();
    }

    private void work(Claimed claimed) {
        try (Heartbeat _ = Heartbeat.start(() -> unitOfWork.run(() -> handOvers.renew(claimed, Heartbeat.LEASE)))) {
            Step step = Step.MORE;
            while (step == Step.MORE) {
                step = unitOfWork.perform(() -> step(claimed));
            }
        } catch (StoreUnavailable away) {
            throw away;
        } catch (RuntimeException failed) {
            unitOfWork.run(() -> handOvers.later(claimed, LATER, null));
            throw failed;
        }
    }

    /** Everything is looked up anew, since a unit of work may be repeated. */
    private Step step(Claimed claimed) {
        if (!handOvers.renew(claimed, Heartbeat.LEASE)) {
            return Step.END;
        }
        HandOver now = handOvers.find(claimed.id()).orElseThrow();
        Sharing sharing = sharing(now).orElse(null);
        if (sharing == null) {
            handOvers.later(claimed, LATER, "nobody_takes_over");
            return Step.END;
        }
        List<Traits> held = handOvers.hold(now.from(), AT_ONCE);
        if (held.isEmpty()) {
            end(claimed, now);
            return Step.END;
        }
        move(now, sharing, held);
        return Step.MORE;
    }

    /** Among those who are with the company still, and stay so until this is written; empty where nobody is. */
    private Optional<Sharing> sharing(HandOver now) {
        Set<EmployeeId> asked = new HashSet<>();
        now.to().forEach(share -> asked.add(share.to()));
        Set<EmployeeId> active = employees.holdActive(asked);
        List<Sharing.Candidate> candidates = planHandOver.candidates(now).stream()
                .filter(who -> active.contains(who.id()))
                .toList();
        EmployeeId rest = now.restTo();
        if (rest != null && !active.contains(rest) || rest == null && candidates.isEmpty()) {
            rest = heir(now);
        }
        return candidates.isEmpty() && rest == null
                ? Optional.empty()
                : Optional.of(PlanHandOver.sharing(now, candidates, rest));
    }

    private @Nullable EmployeeId heir(HandOver now) {
        Employee from = employees.find(now.from()).orElseThrow();
        return planHandOver
                .heir(from)
                .map(Employee::id)
                .filter(id -> employees.holdActive(Set.of(id)).contains(id))
                .orElse(null);
    }

    private void move(HandOver now, Sharing sharing, List<Traits> held) {
        List<Moved> moved = held.stream()
                .map(customer -> moved(now.from(), customer, sharing))
                .toList();
        Instant at = clock.instant();
        handOvers.move(now.id(), moved, at);
        ownerships.add(moved.stream().map(one -> change(now, one, at)).toList());
        Map<EmployeeId, Set<CustomerId>> byNext = new LinkedHashMap<>();
        moved.stream()
                .filter(one -> one.given() != null)
                .forEach(one -> byNext.computeIfAbsent(
                                Objects.requireNonNull(one.given()).to(), to -> new LinkedHashSet<>())
                        .add(one.was().id()));
        byNext.forEach(
                (to, customers) -> portfolios.forEach(portfolio -> portfolio.handOver(customers, now.from(), to)));
        news.handedOver(now, moved, at);
    }

    private static Moved moved(EmployeeId from, Traits customer, Sharing sharing) {
        if (!from.equals(customer.ownerId())) {
            Given given = sharing.cover(customer).orElse(null);
            return new Moved(customer, customer.ownerId(), given == null ? null : given.to(), given);
        }
        Given given = sharing.owner(customer).orElseThrow();
        EmployeeId cover = customer.coverId();
        // who stepped in for the leaver and is the owner now steps in for nobody
        return new Moved(customer, given.to(), given.to().equals(cover) ? null : cover, given);
    }

    private OwnerChange change(HandOver now, Moved one, Instant at) {
        return new OwnerChange(
                ids.next(),
                one.was().id(),
                at,
                one.ownerId(),
                one.coverId(),
                one.newOwner(),
                now.by(),
                OwnerChange.Why.HAND_OVER,
                now.id().value());
    }

    private void end(Claimed claimed, HandOver now) {
        Instant at = clock.instant();
        handOvers.end(claimed, at);
        EmployeeId rest =
                now.restTo() != null ? now.restTo() : now.to().getFirst().to();
        portfolios.forEach(portfolio -> portfolio.handOverRest(now.from(), rest));
        long customers = now.to().stream().mapToLong(HandOver.Share::owned).sum();
        if (customers > 0) {
            events.add(new HandedOver(now.id().value(), now.from().value(), customers, now.tellCustomers(), at));
        }
    }
}
