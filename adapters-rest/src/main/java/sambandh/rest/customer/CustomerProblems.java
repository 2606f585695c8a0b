package sambandh.rest.customer;

import java.util.List;
import sambandh.application.customer.CustomerRefusal;
import sambandh.application.customer.PersonRefusal;
import sambandh.domain.shared.Fault;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.ProblemKind;

/** Why a customer or a person was not kept, as problems. None names the record that stands in the way. */
final class CustomerProblems {
    private static final String LEFT = "The employee is not with the company any more.";

    private CustomerProblems() {}

    static ProblemException of(CustomerRefusal why) {
        return switch (why) {
            case CustomerRefusal.ExternalIdTaken _ ->
                ProblemException.conflict(
                        "/externalIds", "external_id_taken", "Another customer has this outside id already.");
            case CustomerRefusal.OwnerUnknown _ ->
                invalid("/ownerId", "unknown_employee", "There is no such employee.");
            case CustomerRefusal.CoverUnknown _ ->
                invalid("/coverId", "unknown_employee", "There is no such employee.");
            case CustomerRefusal.OwnerInactive _ -> invalid("/ownerId", "inactive_employee", LEFT);
            case CustomerRefusal.CoverInactive _ -> invalid("/coverId", "inactive_employee", LEFT);
            case CustomerRefusal.HasMorePeople _ ->
                ProblemException.conflict(
                        "/kind", "has_more_people", "A private customer has one person; this one has more.");
        };
    }

    static ProblemException of(PersonRefusal why) {
        return of(why, "");
    }

    /** Of the person inside a customer's body. */
    static ProblemException ofPersonInside(PersonRefusal why) {
        return of(why, "/person");
    }

    private static ProblemException of(PersonRefusal why, String base) {
        return switch (why) {
            case PersonRefusal.ExternalIdTaken _ ->
                ProblemException.conflict(
                        base + "/externalIds", "external_id_taken", "Another person has this outside id already.");
            case PersonRefusal.CustomerUnknown _ ->
                invalid(base + "/memberships", "unknown_customer", "There is no such customer.");
            case PersonRefusal.CustomerHasItsPerson _ ->
                ProblemException.conflict(
                        base + "/memberships",
                        "has_its_person",
                        "A private customer has one person, and that one is known already.");
        };
    }

    private static ProblemException invalid(String pointer, String code, String detail) {
        return new ProblemException(ProblemKind.INVALID, null, List.of(new Fault(pointer, code, detail)));
    }
}
