package sambandh.persistence.access;

import org.junit.jupiter.api.Nested;
import sambandh.application.access.AuditContract;
import sambandh.application.access.AuditViews;
import sambandh.application.access.Endings;
import sambandh.application.access.Sessions;
import sambandh.application.access.SessionsContract;
import sambandh.application.access.Throttle;
import sambandh.application.access.ThrottleContract;
import sambandh.application.access.UserViews;
import sambandh.application.access.Users;
import sambandh.application.access.UsersContract;
import sambandh.application.shared.Audit;
import sambandh.application.shared.UnitOfWork;
import sambandh.persistence.shared.TestContext;

class JdbcAccessTest {
    @Nested
    class OfUsers implements UsersContract {
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

    @Nested
    class OfSessions implements SessionsContract {
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

    @Nested
    class OfThrottle implements ThrottleContract {
        @Override
        public Throttle throttle() {
            return TestContext.bean(Throttle.class);
        }

        @Override
        public UnitOfWork unitOfWork() {
            return TestContext.bean(UnitOfWork.class);
        }
    }

    @Nested
    class OfAudit implements AuditContract {
        @Override
        public Audit audit() {
            return TestContext.bean(Audit.class);
        }

        @Override
        public AuditViews views() {
            return TestContext.bean(AuditViews.class);
        }

        @Override
        public UnitOfWork unitOfWork() {
            return TestContext.bean(UnitOfWork.class);
        }
    }
}
