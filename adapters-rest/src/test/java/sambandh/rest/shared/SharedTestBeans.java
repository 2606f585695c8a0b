package sambandh.rest.shared;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import sambandh.application.shared.CountedIds;
import sambandh.application.shared.InMemoryIdempotentAnswers;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.RecordedAudit;
import sambandh.application.shared.RecordedEvents;
import sambandh.application.shared.Secrets;
import sambandh.application.shared.TestClock;

/** What every column's slice test stands on. */
@Factory
class SharedTestBeans {
    @Singleton
    TestClock clock() {
        return new TestClock("2026-03-02T09:30:00Z");
    }

    @Singleton
    CountedIds ids() {
        return new CountedIds();
    }

    @Singleton
    InMemoryUnitOfWork unitOfWork() {
        return new InMemoryUnitOfWork();
    }

    @Singleton
    RecordedAudit audit() {
        return new RecordedAudit();
    }

    @Singleton
    RecordedEvents events() {
        return new RecordedEvents();
    }

    @Singleton
    InMemoryIdempotentAnswers idempotentAnswers(InMemoryUnitOfWork unitOfWork, TestClock clock) {
        return new InMemoryIdempotentAnswers(unitOfWork, clock);
    }

    @Singleton
    Secrets secrets() {
        return purpose -> Arrays.copyOf(purpose.getBytes(StandardCharsets.UTF_8), 32);
    }
}
