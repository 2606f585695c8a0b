package sambandh.application.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import sambandh.application.shared.InMemoryPages;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.Page;
import sambandh.domain.access.Login;
import sambandh.domain.access.User;
import sambandh.domain.access.UserId;
import sambandh.domain.shared.Scope;

public final class InMemoryUsers implements Users, UserViews {
    private final Map<UserId, User> all = new ConcurrentHashMap<>();
    private final Map<UserId, String> hashes = new ConcurrentHashMap<>();
    private final InMemoryUnitOfWork unitOfWork;

    public InMemoryUsers(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    List<User> all() {
        return List.copyOf(all.values());
    }

    @Override
    public Optional<User> find(UserId id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public Optional<User> findByLogin(Login login) {
        return all.values().stream()
                .filter(u -> u.details().login().equals(login))
                .findFirst();
    }

    @Override
    public boolean none() {
        return all.isEmpty();
    }

    @Override
    public int activeAdministrators() {
        return (int) all.values().stream()
                .filter(u -> u.details().isActiveAdministrator())
                .count();
    }

    @Override
    public boolean knowsEmployee(UUID id) {
        return false;
    }

    @Override
    public void add(User user) {
        unitOfWork.mustBeOpen();
        all.put(user.id(), user);
    }

    @Override
    public void replace(User user) {
        unitOfWork.mustBeOpen();
        if (find(user.id()).filter(old -> old.version() == user.version() - 1).isEmpty()) {
            throw new LostUpdate("user");
        }
        all.put(user.id(), user);
    }

    @Override
    public Optional<String> passwordHash(UserId id) {
        return Optional.ofNullable(hashes.get(id));
    }

    @Override
    public void setPasswordHash(UserId id, String hash) {
        unitOfWork.mustBeOpen();
        hashes.put(id, hash);
    }

    @Override
    public Page<User> list(Scope scope, Filter filter, Page.Wanted wanted) {
        List<User> found = scope instanceof Scope.Nothing
                ? List.of()
                : all.values().stream()
                        .filter(u ->
                                filter.role() == null || u.details().roles().contains(filter.role()))
                        .filter(u -> filter.disabled() == null
                                || filter.disabled() == u.details().disabled())
                        .toList();
        return InMemoryPages.page(
                found,
                wanted,
                u -> wanted.sort().equals("login")
                        ? u.details().login().value()
                        : u.createdAt().toString(),
                u -> u.id().value());
    }

    @Override
    public Optional<User> find(Scope scope, UserId id) {
        return scope instanceof Scope.Nothing ? Optional.empty() : find(id);
    }
}
