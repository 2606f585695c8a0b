package sambandh.domain.company;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.EmailAddress;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.InvalidValue;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.PhoneNumber;
import sambandh.domain.shared.Text;

/**
 * Somebody who works for the company and may own customers; not the same as a user, who may sign in. Whoever leaves
 * becomes inactive and is never deleted, since history names them.
 *
 * @param version grows by one with every change of {@code details}
 */
public record Employee(EmployeeId id, long version, Details details, Instant createdAt, Instant changedAt) {
    /**
     * What people edit.
     *
     * @param name one line, up to 200 characters, in any script
     * @param managerId whom the employee reports to
     * @param active whether still with the company
     * @param languages spoken with customers, at most {@link #MOST_LANGUAGES}
     * @param industries the company's own codes of those the employee knows well, at most {@link #MOST_INDUSTRIES}
     * @param capacity the most customers to own, from 1; null where nobody has said. A hand-over keeps to it, people need not
     */
    public record Details(
            String name,
            @Nullable EmailAddress email,
            @Nullable PhoneNumber phone,
            @Nullable DepartmentId departmentId,
            @Nullable EmployeeId managerId,
            boolean active,
            Set<Language> languages,
            Set<Code> industries,
            @Nullable Integer capacity,
            Set<ExternalId> externalIds) {
        public static final int MOST_LANGUAGES = 20;
        public static final int MOST_INDUSTRIES = 50;

        /** @throws InvalidValue as {@link Text#line}, and {@code out_of_range} for the capacity */
        public Details {
            name = name(name);
            languages = Set.copyOf(languages);
            industries = Set.copyOf(industries);
            capacity = capacity == null ? null : (Integer) capacity(capacity);
            externalIds = Set.copyOf(externalIds);
        }

        /** @throws sambandh.domain.shared.InvalidValue as {@link Text#line} */
        public static String name(String raw) {
            return Text.line(raw, 200);
        }

        /** @throws InvalidValue {@code out_of_range} */
        public static int capacity(int raw) {
            if (raw < 1 || raw > 1_000_000) {
                throw new InvalidValue("out_of_range", "From 1 to 1,000,000 customers.");
            }
            return raw;
        }

        /** The same with more outside ids. */
        public Details with(Set<ExternalId> more) {
            Set<ExternalId> all = new LinkedHashSet<>(externalIds);
            all.addAll(more);
            return new Details(
                    name, email, phone, departmentId, managerId, active, languages, industries, capacity, all);
        }
    }

    public static Employee make(EmployeeId id, Details details, Instant now) {
        return new Employee(id, 1, details, now, now);
    }

    public Employee change(Details to, Instant now) {
        return new Employee(id, version + 1, to, createdAt, now);
    }
}
