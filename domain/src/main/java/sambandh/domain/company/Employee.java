package sambandh.domain.company;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.EmailAddress;
import sambandh.domain.shared.ExternalId;
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
     */
    public record Details(
            String name,
            @Nullable EmailAddress email,
            @Nullable PhoneNumber phone,
            @Nullable DepartmentId departmentId,
            @Nullable EmployeeId managerId,
            boolean active,
            Set<ExternalId> externalIds) {
        public Details {
            name = name(name);
            externalIds = Set.copyOf(externalIds);
        }

        /** @throws sambandh.domain.shared.InvalidValue as {@link Text#line} */
        public static String name(String raw) {
            return Text.line(raw, 200);
        }

        /** The same with more outside ids. */
        public Details with(Set<ExternalId> more) {
            Set<ExternalId> all = new LinkedHashSet<>(externalIds);
            all.addAll(more);
            return new Details(name, email, phone, departmentId, managerId, active, all);
        }
    }

    public static Employee make(EmployeeId id, Details details, Instant now) {
        return new Employee(id, 1, details, now, now);
    }

    public Employee change(Details to, Instant now) {
        return new Employee(id, version + 1, to, createdAt, now);
    }
}
