package sambandh.domain.company;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.InvalidValue;

/**
 * Whole days on which an employee is not there.
 *
 * @param version grows by one with every change of {@code details}
 */
public record Absence(
        AbsenceId id, EmployeeId employee, long version, Details details, Instant createdAt, Instant changedAt) {
    /**
     * What people edit.
     *
     * @param from the first day, where the employee works
     * @param until the last day, included
     * @param reason the company's own code, such as {@code leave}; never in words
     * @param standInId who does the work meanwhile; null for the manager
     */
    public record Details(
            LocalDate from,
            LocalDate until,
            Code reason,
            @Nullable EmployeeId standInId,
            Set<ExternalId> externalIds) {
        private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
        private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

        /** @throws InvalidValue {@code invalid_period} */
        public Details {
            if (from.isAfter(until) || from.isBefore(FIRST) || until.isAfter(LAST)) {
                throw new InvalidValue("invalid_period", "The last day must not come before the first one.");
            }
            externalIds = Set.copyOf(externalIds);
        }

        /** The same with more outside ids. */
        public Details with(Set<ExternalId> more) {
            Set<ExternalId> all = new LinkedHashSet<>(externalIds);
            all.addAll(more);
            return new Details(from, until, reason, standInId, all);
        }

        public boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }

        public boolean overlaps(Details other) {
            return !from.isAfter(other.until) && !other.from.isAfter(until);
        }
    }

    public static Absence make(AbsenceId id, EmployeeId employee, Details details, Instant now) {
        return new Absence(id, employee, 1, details, now, now);
    }

    public Absence change(Details to, Instant now) {
        return new Absence(id, employee, version + 1, to, createdAt, now);
    }
}
