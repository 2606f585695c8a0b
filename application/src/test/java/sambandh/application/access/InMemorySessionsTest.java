package sambandh.application.access;

import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.UnitOfWork;

class InMemorySessionsTest implements SessionsContract {
    private final InMemoryUnitOfWork unit = new InMemoryUnitOfWork();
    private final InMemoryUsers users = new InMemoryUsers(unit);
    private final InMemorySessions sessions = new InMemorySessions(users, unit);

    @Override
    public Users users() {
        return users;
    }

    @Override
    public Sessions sessions() {
        return sessions;
    }

    @Override
    public Endings endings() {
        return sessions;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return unit;
    }
}
