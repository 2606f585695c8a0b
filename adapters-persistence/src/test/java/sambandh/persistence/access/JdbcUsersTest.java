package sambandh.persistence.access;

import sambandh.application.access.UserViews;
import sambandh.application.access.Users;
import sambandh.application.access.UsersContract;
import sambandh.application.shared.UnitOfWork;
import sambandh.persistence.shared.TestContext;

class JdbcUsersTest implements UsersContract {
    @Override
    public Users users() {
        return TestContext.bean(Users.class);
    }

    @Override
    public UserViews views() {
        return TestContext.bean(UserViews.class);
    }

    @Override
    public UnitOfWork unitOfWork() {
        return TestContext.bean(UnitOfWork.class);
    }
}
