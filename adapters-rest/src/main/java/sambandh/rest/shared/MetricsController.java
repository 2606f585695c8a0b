package sambandh.rest.shared;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Figures about this instance; never public, since they tell how busy a company is. */
@Controller("/metrics")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Operation", description = "How this instance is doing.")
@AnswersProblems
class MetricsController {
    private final PrometheusMeterRegistry registry;

    MetricsController(PrometheusMeterRegistry registry) {
        this.registry = registry;
    }

    /** Gives this instance's figures in Prometheus' text format. */
    @Get
    @Produces("text/plain; version=0.0.4; charset=utf-8")
    @Secured(Roles.ADMINISTRATOR)
    String metrics() {
        return registry.scrape();
    }
}
