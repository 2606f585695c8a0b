package sambandh.application.access;

import org.junit.jupiter.api.Nested;
import sambandh.application.shared.Audit;
import sambandh.application.shared.CountedIds;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.TestClock;
import sambandh.application.shared.UnitOfWork;

class InMemoryAccessTest {
    private final InMemoryUnitOfWork unit = new InMemoryUnitOfWork();
    private final InMemoryUsers users = new InMemoryUsers(unit);
    private final InMemorySessions sessions = new InMemorySessions(users, unit);
    private final InMemoryAudit audit =
            new InMemoryAudit(unit, new CountedIds(), new TestClock("2026-03-01T08:00:00Z"));

    @Nested
    class OfUsers implements UsersContract {
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

    @Nested
    class OfSessions implements SessionsContract {
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

    @Nested
    class OfThrottle implements ThrottleContract {
        private final InMemoryThrottle throttle = new InMemoryThrottle(unit);

        @Override
        public Throttle throttle() {
            return throttle;
        }

        @Override
        public UnitOfWork unitOfWork() {
            return unit;
        }
    }

    @Nested
    class OfAudit implements AuditContract {
        @Override
        public Audit audit() {
            return audit;
        }

        @Override
        public AuditViews views() {
            return audit;
        }

        @Override
        public UnitOfWork unitOfWork() {
            return unit;
        }
    }
}
