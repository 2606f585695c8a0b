package sambandh.domain.cadence;

import java.time.LocalDate;
import sambandh.domain.shared.Code;

/**
 * Which contact of an enrolment it is.
 *
 * @param ideal the day that the plan has it on
 */
public record StepKey(Code step, LocalDate ideal) {}
