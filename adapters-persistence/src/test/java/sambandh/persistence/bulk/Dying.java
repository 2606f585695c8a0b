package sambandh.persistence.bulk;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import sambandh.application.bulk.ImportWork;

/** A worker's view of the work that ends, with the worker, when it says for the second time how far it has come, on whatever thread. */
public final class Dying {
    /** No failure that anybody deals with. */
    public static final class Killed extends Error {}

    private final ImportWork work;
    private final AtomicInteger advances = new AtomicInteger();
    private @Nullable UUID claim;

    public Dying(ImportWork work) {
        this.work = work;
    }

    public ImportWork port() {
        return (ImportWork) Proxy.newProxyInstance(
                Dying.class.getClassLoader(),
                new Class<?>[] {ImportWork.class},
                (_, method, args) -> call(method, args));
    }

    UUID claim() {
        if (claim == null) {
            throw new AssertionError("it has taken nothing on");
        }
        return claim;
    }

    private @Nullable Object call(Method method, Object[] args) throws ReflectiveOperationException {
        if (method.getName().equals("claim")) {
            claim = (UUID) args[0];
        }
        if (method.getName().equals("advance") && advances.incrementAndGet() >= 2) {
            throw new Killed();
        }
        try {
            return method.invoke(work, args);
        } catch (InvocationTargetException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }
}
