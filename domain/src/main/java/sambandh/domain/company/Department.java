package sambandh.domain.company;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.EmailAddress;
import sambandh.domain.shared.Text;

/**
 * A part of the company.
 *
 * @param version grows by one with every change of {@code details}
 */
public record Department(DepartmentId id, long version, Details details, Instant createdAt, Instant changedAt) {
    /**
     * What people edit.
     *
     * @param name one line, up to 200 characters, in any script
     * @param email where the department as such is reached
     */
    public record Details(String name, @Nullable EmailAddress email) {
        public Details {
            name = name(name);
        }

        /** @throws sambandh.domain.shared.InvalidValue as {@link Text#line} */
        public static String name(String raw) {
            return Text.line(raw, 200);
        }
    }

    public static Department make(DepartmentId id, Details details, Instant now) {
        return new Department(id, 1, details, now, now);
    }

    public Department change(Details to, Instant now) {
        return new Department(id, version + 1, to, createdAt, now);
    }
}
