package sambandh.persistence.shared;

import io.micronaut.context.ApplicationContext;

/** The persistence adapters on the test database, started once in each test JVM. */
public final class TestContext {
    private static final ApplicationContext CONTEXT =
            ApplicationContext.builder().properties(TestDatabase.properties()).start();

    private TestContext() {}

    public static <T> T bean(Class<T> type) {
        return CONTEXT.getBean(type);
    }
}
