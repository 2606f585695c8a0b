package sambandh.persistence.access;

import sambandh.application.access.Endings;
import sambandh.application.access.Sessions;
import sambandh.application.access.SessionsContract;
import sambandh.application.access.Users;
import sambandh.application.shared.UnitOfWork;
import sambandh.persistence.shared.TestContext;

class JdbcSessionsTest implements SessionsContract {
    @Override
    public Users users() {
        return TestContext.bean(Users.class);
    }

    @Override
    public Sessions sessions() {
        return TestContext.bean(Sessions.class);
    }

    @Override
    public Endings endings() {
        return TestContext.bean(Endings.class);
    }

    @Override
    public UnitOfWork unitOfWork() {
        return TestContext.bean(UnitOfWork.class);
    }
}
