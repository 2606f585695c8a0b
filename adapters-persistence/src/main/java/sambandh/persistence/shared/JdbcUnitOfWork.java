package sambandh.persistence.shared;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.UnitOfWork;

/** A database transaction. Deadlocks, lost updates and clashes of keys are tried again up to four times. */
@Singleton
class JdbcUnitOfWork implements UnitOfWork {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcUnitOfWork.class);
    private static final int TRIES = 5;

    /**
     * A deadlock; a row changed since it was read; a duplicate key, since work looks before it writes: the second time it
     * sees what the other one wrote and can say so.
     */
    private static final Set<Integer> REPEATED = Set.of(1213, 1020, 1062);

    private final TransactionOperations<Connection> transactions;
    private final OpenUnits units;
    private final Contact contact;

    JdbcUnitOfWork(
            @Named(DatabaseSettings.WRITING) TransactionOperations<Connection> transactions,
            OpenUnits units,
            Contact contact) {
        this.transactions = transactions;
        this.units = units;
        this.contact = contact;
    }

    @Override
    public <T> T perform(Supplier<T> work) {
        if (units.isOpen()) {
            return work.get();
        }
        for (int attempt = 1; ; attempt++) {
            List<Runnable> next = units.enter();
            try {
                T done = transactions.executeWrite(status -> work.get());
                units.leave();
                next.forEach(Runnable::run);
                return done;
            } catch (RuntimeException failed) {
                if (attempt == TRIES || !isWorthRepeating(failed)) {
                    throw contact.told(failed);
                }
                LOG.debug("unit of work is repeated, attempt {}", attempt + 1);
            } finally {
                units.leave();
            }
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000L, 10_000_000L << attempt));
        }
    }

    @Override
    public void afterCommit(Runnable next) {
        units.afterCommit(next);
    }

    private static boolean isWorthRepeating(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof LostUpdate) {
                return true;
            }
            if (cause instanceof SQLException sql && REPEATED.contains(sql.getErrorCode())) {
                return true;
            }
        }
        return false;
    }
}
