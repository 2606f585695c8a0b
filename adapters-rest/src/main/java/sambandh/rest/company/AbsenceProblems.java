package sambandh.rest.company;

import java.util.List;
import sambandh.application.company.AbsenceRefusal;
import sambandh.domain.shared.Fault;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.ProblemKind;

/** Why an absence was not kept, as problems. */
final class AbsenceProblems {
    private AbsenceProblems() {}

    static ProblemException of(AbsenceRefusal why) {
        return switch (why) {
            case EMPLOYEE_UNKNOWN -> ProblemException.notFound();
            case STAND_IN_UNKNOWN ->
                new ProblemException(
                        ProblemKind.INVALID,
                        null,
                        List.of(new Fault("/standInId", "unknown_employee", "There is no such employee.")));
            case STANDS_IN_FOR_SELF ->
                ProblemException.conflict(
                        "/standInId", "stands_in_for_self", "Nobody stands in for themselves. Name somebody else.");
            case OVERLAPS ->
                ProblemException.conflict(
                        "/from", "overlaps", "The employee is away on one of these days already. Change that absence.");
            case EXTERNAL_ID_TAKEN ->
                ProblemException.conflict(
                        "/externalIds", "external_id_taken", "Another absence has this outside id already.");
        };
    }
}
