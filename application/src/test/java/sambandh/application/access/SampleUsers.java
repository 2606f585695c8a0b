package sambandh.application.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import sambandh.domain.access.Login;
import sambandh.domain.access.Role;
import sambandh.domain.access.User;
import sambandh.domain.access.UserId;

/** Users for tests; logins and ids are fresh, so that tests share a database. */
public final class SampleUsers {
    public static final Instant MADE_AT = Instant.parse("2026-03-01T08:00:00.123456Z");

    private Login login = freshLogin();
    private String displayName = "आशा राई";
    private Set<Role> roles = Set.of(Role.AGENT);
    private boolean disabled;

    public static SampleUsers user() {
        return new SampleUsers();
    }

    public static Login freshLogin() {
        return new Login("asha-" + UUID.randomUUID());
    }

    public SampleUsers login(String it) {
        login = new Login(it);
        return this;
    }

    public SampleUsers displayName(String it) {
        displayName = it;
        return this;
    }

    public SampleUsers roles(Role... them) {
        roles = Set.of(them);
        return this;
    }

    public SampleUsers disabled(boolean it) {
        disabled = it;
        return this;
    }

    public User.Details details() {
        return new User.Details(login, displayName, roles, disabled, null);
    }

    public User build() {
        return User.make(new UserId(UUID.randomUUID()), details(), MADE_AT);
    }
}
