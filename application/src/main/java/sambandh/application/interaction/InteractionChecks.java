package sambandh.application.interaction;

import java.time.Clock;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sambandh.application.company.CompanyProfiles;
import sambandh.domain.company.DepartmentId;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.PersonId;
import sambandh.domain.interaction.Interaction;
import sambandh.domain.interaction.InteractionId;
import sambandh.domain.interaction.InteractionRules;
import sambandh.domain.interaction.Participant;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.Fault;
import sambandh.domain.shared.Faults;

/** Completes what was sent of a touchpoint by what is known, and finds everything that is wrong with it. */
public final class InteractionChecks {
    /** @param faults none when it may be kept */
    record Checked(Interaction.Details details, ZoneId zone, List<Fault> faults) {}

    private final Interactions interactions;
    private final InteractionParties parties;
    private final CompanyProfiles company;
    private final Clock clock;

    public InteractionChecks(
            Interactions interactions, InteractionParties parties, CompanyProfiles company, Clock clock) {
        this.interactions = interactions;
        this.parties = parties;
        this.company = company;
        this.clock = clock;
    }

    /**
     * Wants a unit of work. A new one that names no employee is by whoever logs it, and one that names no department is that of
     * its employee.
     */
    Checked check(Actor actor, Interaction.Details sent, boolean isNew) {
        Faults faults = new Faults();
        InteractionRules.check(sent, clock.instant(), faults);
        EmployeeId employee = sent.employeeId() == null && isNew ? oneself(actor) : sent.employeeId();
        DepartmentId department = department(employee, sent.departmentId(), isNew, faults);
        if (!parties.isKnown(sent.customerId())) {
            faults.add("/customerId", "unknown_customer", "There is no such customer.");
        } else {
            people(sent, faults);
        }
        return new Checked(
                sent.by(employee, department), company.current().details().zone(), faults.all());
    }

    private @Nullable EmployeeId oneself(Actor actor) {
        return actor instanceof Actor.Staff staff
                ? parties.employeeOf(staff.userId()).orElse(null)
                : null;
    }

    private @Nullable DepartmentId department(
            @Nullable EmployeeId employee, @Nullable DepartmentId named, boolean isNew, Faults faults) {
        Optional<DepartmentId> theirs = Optional.empty();
        if (employee != null) {
            Optional<Optional<DepartmentId>> known = parties.departmentOf(employee);
            if (known.isEmpty()) {
                faults.add("/employeeId", "unknown_employee", "There is no such employee.");
            }
            theirs = known.flatMap(it -> it);
        }
        if (named != null && !parties.isKnown(named)) {
            faults.add("/departmentId", "unknown_department", "There is no such department.");
        }
        return named == null && isNew ? theirs.orElse(null) : named;
    }

    private void people(Interaction.Details sent, Faults faults) {
        Set<PersonId> named =
                sent.participants().stream().map(Participant::personId).collect(Collectors.toSet());
        if (named.isEmpty()) {
            return;
        }
        Set<PersonId> strangers = new HashSet<>(named);
        strangers.removeAll(parties.peopleOf(sent.customerId(), named));
        for (int i = 0; i < sent.participants().size(); i++) {
            if (strangers.contains(sent.participants().get(i).personId())) {
                faults.add("/participants/" + i + "/personId", "unknown_person", "The customer has no such person.");
            }
        }
    }

    /** An outside id that another one has already. */
    @Nullable ExternalId taken(Set<ExternalId> ids, @Nullable InteractionId by) {
        return ids.stream()
                .filter(id -> interactions
                        .findByExternalId(id)
                        .filter(other -> !other.id().equals(by))
                        .isPresent())
                .findFirst()
                .orElse(null);
    }
}
