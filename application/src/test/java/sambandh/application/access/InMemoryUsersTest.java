package sambandh.application.access;

import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.UnitOfWork;

class InMemoryUsersTest implements UsersContract {
    private final InMemoryUnitOfWork unit = new InMemoryUnitOfWork();
    private final InMemoryUsers users = new InMemoryUsers(unit);

    @Override
    public Users users() {
        return users;
    }

    @Override
    public UserViews views() {
        return users;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return unit;
    }
}
