package sambandh.rest.job;

import static sambandh.rest.shared.Roles.ADMINISTRATOR;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import sambandh.application.job.Job;
import sambandh.application.job.JobViews;
import sambandh.application.job.Jobs;
import sambandh.domain.shared.Code;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;

@Controller("/api/v1/jobs")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Jobs", description = "What happens by the calendar.")
@AnswersProblems
class JobController {
    private final Jobs jobs;
    private final JobViews views;
    private final Caller caller;

    JobController(Jobs jobs, JobViews views, Caller caller) {
        this.jobs = jobs;
        this.views = views;
        this.caller = caller;
    }

    /** Lists the jobs: when each comes next, and how it went last. */
    @Get
    @Secured(ADMINISTRATOR)
    JobsResponse listJobs() {
        Map<Code, JobViews.Standing> standings = views.standings(
                caller.scope(), jobs.all().stream().map(Job::name).toList());
        return new JobsResponse(jobs.all().stream()
                .map(job -> JobResponse.of(job, standings.get(job.name())))
                .toList());
    }
}
