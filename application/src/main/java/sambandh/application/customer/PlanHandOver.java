package sambandh.application.customer;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sambandh.application.company.Employees;
import sambandh.application.shared.Ids;
import sambandh.domain.company.DepartmentId;
import sambandh.domain.company.Employee;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.HandOver;
import sambandh.domain.customer.HandOver.Share;
import sambandh.domain.customer.HandOverId;
import sambandh.domain.customer.Sharing;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Faults;
import sambandh.domain.shared.InvalidInput;

/** Finds out who would get a leaver's customers. */
public final class PlanHandOver {
    static final int MOST = 200;

    private final Employees employees;
    private final HandOvers handOvers;
    private final Ids ids;
    private final Clock clock;

    public PlanHandOver(Employees employees, HandOvers handOvers, Ids ids, Clock clock) {
        this.employees = employees;
        this.handOvers = handOvers;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What would come of it now: a hand-over with its shares as they would be at its end.
     *
     * @throws InvalidInput as {@link #begin}
     */
    public HandOver preview(Actor actor, Employee from, HandOverPlan plan) {
        HandOver begun = begin(actor, from, plan);
        Sharing sharing = sharing(begun, candidates(begun), begun.restTo());
        Map<EmployeeId, Map<Sharing.Why, Long>> owned = new LinkedHashMap<>();
        Map<EmployeeId, Long> covers = new HashMap<>();
        handOvers.each(from.id(), customer -> {
            if (from.id().equals(customer.ownerId())) {
                sharing.owner(customer)
                        .ifPresent(given -> owned.computeIfAbsent(given.to(), id -> new EnumMap<>(Sharing.Why.class))
                                .merge(given.why(), 1L, Long::sum));
            } else {
                sharing.cover(customer).ifPresent(given -> covers.merge(given.to(), 1L, Long::sum));
            }
        });
        List<Share> shares = begun.to().stream()
                .map(share -> new Share(
                        share.to(),
                        share.onlyRest(),
                        share.ownedBefore(),
                        owned.getOrDefault(share.to(), Map.of()),
                        covers.getOrDefault(share.to(), 0L)))
                .toList();
        return begun.sharedOut(shares);
    }

    /**
     * The hand-over at its beginning.
     *
     * @throws InvalidInput {@code unknown_employee}, {@code inactive_employee}, {@code is_the_leaver} with the plan's fields, and
     *     {@code /among nobody_takes_over}
     */
    HandOver begin(Actor actor, Employee from, HandOverPlan plan) {
        Faults faults = new Faults();
        EmployeeId to = plan.to();
        List<Employee> successors = new ArrayList<>();
        if (to != null) {
            successor("/to", to, from, faults).ifPresent(successors::add);
        } else if (!plan.among().isEmpty()) {
            for (int i = 0; i < plan.among().size(); i++) {
                successor("/among/" + i, plan.among().get(i), from, faults).ifPresent(successors::add);
            }
        } else {
            colleagues(from).forEach(successors::add);
            if (successors.isEmpty()) {
                faults.add("/among", "nobody_takes_over", "Name who takes over: nobody else works in the department.");
            }
        }
        EmployeeId rest = plan.restTo();
        if (rest != null) {
            successor("/restTo", rest, from, faults);
        } else if (to == null) {
            rest = heir(from).map(Employee::id).orElse(null);
        }
        faults.orThrow();
        HandOvers.Counts counts = handOvers.counts(from.id());
        return new HandOver(
                new HandOverId(ids.next()),
                from.id(),
                shares(successors, rest),
                plan.atMost(),
                new Sharing.Rule(plan.byLanguage(), plan.byIndustry(), to != null),
                rest,
                plan.tellCustomers(),
                actor.reference(),
                counts.owned(),
                counts.covered(),
                clock.instant(),
                null,
                null);
    }

    private Optional<Employee> successor(String pointer, EmployeeId id, Employee from, Faults faults) {
        Optional<Employee> known = employees.find(id);
        if (known.isEmpty()) {
            faults.add(pointer, "unknown_employee", "There is no such employee.");
        } else if (id.equals(from.id())) {
            faults.add(pointer, "is_the_leaver", "That is who hands over.");
        } else if (!known.get().details().active()) {
            faults.add(pointer, "inactive_employee", "The employee is not with the company any more.");
        }
        return known;
    }

    private Stream<Employee> colleagues(Employee from) {
        DepartmentId department = from.details().departmentId();
        return department == null
                ? Stream.empty()
                : employees.activeIn(department, MOST).stream()
                        .filter(other -> !other.id().equals(from.id()));
    }

    /** The first above who is with the company. */
    Optional<Employee> heir(Employee from) {
        Set<EmployeeId> seen = new HashSet<>();
        EmployeeId above = from.details().managerId();
        while (above != null && seen.add(above)) {
            Employee manager = employees.find(above).orElseThrow();
            if (manager.details().active()) {
                return Optional.of(manager);
            }
            above = manager.details().managerId();
        }
        return Optional.empty();
    }

    /** Who gets the rest stands among the others, though with no part of their own. */
    private List<Share> shares(List<Employee> successors, @Nullable EmployeeId rest) {
        Set<EmployeeId> sharing =
                successors.stream().map(Employee::id).collect(Collectors.toCollection(LinkedHashSet::new));
        Set<EmployeeId> all = new LinkedHashSet<>(sharing);
        if (rest != null) {
            all.add(rest);
        }
        Map<EmployeeId, Long> owned = handOvers.owned(all);
        return all.stream()
                .map(id -> new Share(id, !sharing.contains(id), owned.getOrDefault(id, 0L), Map.of(), 0))
                .toList();
    }

    /** Who may get customers: not who only gets the rest. */
    List<Sharing.Candidate> candidates(HandOver handOver) {
        return handOver.to().stream()
                .filter(share -> !share.onlyRest())
                .map(share -> candidate(share, handOver.atMost()))
                .toList();
    }

    private Sharing.Candidate candidate(Share share, @Nullable Integer atMost) {
        Employee.Details who = employees.find(share.to()).orElseThrow().details();
        return new Sharing.Candidate(
                share.to(),
                who.languages(),
                who.industries(),
                atMost == null ? who.capacity() : atMost,
                share.ownedBefore() + share.owned(),
                share.covers());
    }

    static Sharing sharing(HandOver handOver, List<Sharing.Candidate> candidates, @Nullable EmployeeId rest) {
        List<Sharing.Candidate> all = handOver.rule().one()
                ? candidates.stream()
                        .map(who -> new Sharing.Candidate(
                                who.id(), who.languages(), who.industries(), null, who.owned(), who.covered()))
                        .toList()
                : candidates;
        return new Sharing(all, handOver.rule(), rest);
    }
}
