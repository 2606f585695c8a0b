package sambandh.bootstrap;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import sambandh.application.company.CompanyProfiles;
import sambandh.application.job.Job;
import sambandh.application.job.Jobs;
import sambandh.application.job.Occurrences;
import sambandh.application.job.RunJobs;
import sambandh.application.shared.Bells;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.persistence.shared.Leases;

@Factory
class JobBeans {
    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    private static final Duration LONGEST_RETRY = Duration.ofHours(1);

    @Singleton
    Jobs jobs(List<Job> contributed) {
        return new Jobs(contributed);
    }

    @Singleton
    RunJobs runJobs(
            Jobs jobs, Occurrences occurrences, CompanyProfiles profiles, UnitOfWork unitOfWork, Ids ids, Clock clock) {
        return new RunJobs(
                jobs,
                occurrences,
                () -> profiles.current().details().zone(),
                attempts -> Leases.backOff(FIRST_RETRY, LONGEST_RETRY, attempts),
                unitOfWork,
                ids,
                clock);
    }

    @Context
    @Bean(preDestroy = "close")
    @Requires(property = "sambandh.workers", notEquals = "off")
    Workers jobRunners(RunJobs runJobs, Bells bells) {
        runJobs.planAll();
        return Workers.start(1, "jobs", bells, "jobs", runJobs::runOne);
    }
}
