package sambandh.domain.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.InvalidValue;
import sambandh.domain.shared.Text;

/**
 * Somebody who may sign in. The password is kept apart, so that no list, log or answer can show its hash.
 *
 * @param version grows by one with every change
 * @param epoch grows whenever sessions begun before must end: other roles, another login, disabled, a new password
 */
public record User(UserId id, long version, Details details, long epoch, Instant createdAt, Instant changedAt) {
    /**
     * What administrators edit.
     *
     * @param displayName one line, up to 200 characters, in any script
     * @param roles one at least
     * @param disabled whether signing in is refused
     * @param employeeId the employee who this is, null for somebody who is none
     */
    public record Details(
            Login login,
            String displayName,
            Set<Role> roles,
            boolean disabled,
            @Nullable UUID employeeId) {
        public Details {
            displayName = displayName(displayName);
            roles = Set.copyOf(roles);
            if (roles.isEmpty()) {
                throw new InvalidValue("required", "Give at least one role.");
            }
        }

        /** @throws InvalidValue as {@link Text#line} */
        public static String displayName(String raw) {
            return Text.line(raw, 200);
        }

        public boolean isActiveAdministrator() {
            return !disabled && roles.contains(Role.ADMINISTRATOR);
        }

        private boolean mayAsBefore(Details before) {
            return login.equals(before.login) && roles.equals(before.roles) && disabled == before.disabled;
        }
    }

    public static User make(UserId id, Details details, Instant now) {
        return new User(id, 1, details, 1, now, now);
    }

    /** Ends the sessions when the new details let the user do other things than before. */
    public User change(Details to, Instant now) {
        return new User(id, version + 1, to, to.mayAsBefore(details) ? epoch : epoch + 1, createdAt, now);
    }

    /** The same user, whose sessions have all ended. */
    public User endSessions(Instant now) {
        return new User(id, version + 1, details, epoch + 1, createdAt, now);
    }
}
