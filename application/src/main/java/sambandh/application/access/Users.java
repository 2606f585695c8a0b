package sambandh.application.access;

import java.util.Optional;
import java.util.UUID;
import sambandh.application.shared.LostUpdate;
import sambandh.domain.access.Login;
import sambandh.domain.access.User;
import sambandh.domain.access.UserId;

/** Who may sign in, and the hashes of their passwords. Writing wants a unit of work. */
public interface Users {
    Optional<User> find(UserId id);

    Optional<User> findByLogin(Login login);

    boolean none();

    /** How many administrators are not disabled; inside a unit of work nobody else changes that until it ends. */
    int activeAdministrators();

    /** Whether there is such an employee. */
    boolean knowsEmployee(UUID id);

    void add(User user);

    /**
     * Puts the user in the place of the version before.
     *
     * @throws LostUpdate when that is no longer the newest
     */
    void replace(User user);

    /** Empty for a user who cannot sign in yet. */
    Optional<String> passwordHash(UserId id);

    void setPasswordHash(UserId id, String hash);
}
