package sambandh.application.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Page;
import sambandh.domain.access.Role;
import sambandh.domain.access.User;
import sambandh.domain.access.UserId;
import sambandh.domain.shared.Scope;

/** Users to look at. */
public interface UserViews {
    /** Sorts by {@code login} or {@code createdAt}. */
    record Filter(@Nullable Role role, @Nullable Boolean disabled) {}

    Page<User> list(Scope scope, Filter filter, Page.Wanted wanted);

    Optional<User> find(Scope scope, UserId id);
}
