package sambandh.rest.job;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import sambandh.application.job.InMemoryOccurrences;
import sambandh.application.job.Job;
import sambandh.application.job.Jobs;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.TestClock;
import sambandh.domain.job.Schedule;
import sambandh.domain.shared.Code;

@Factory
class JobTestBeans {
    private record Idle(Code name, Schedule schedule) implements Job {
        @Override
        public void run() {
            // only looked at
        }
    }

    @Singleton
    Jobs jobs() {
        return new Jobs(List.of(
                new Idle(new Code("sweep"), Schedule.weekly(DayOfWeek.MONDAY, LocalTime.of(6, 0))),
                new Idle(new Code("count"), Schedule.daily(LocalTime.of(2, 30)))));
    }

    @Singleton
    InMemoryOccurrences occurrences(InMemoryUnitOfWork unitOfWork, TestClock clock) {
        return new InMemoryOccurrences(unitOfWork, clock);
    }
}
