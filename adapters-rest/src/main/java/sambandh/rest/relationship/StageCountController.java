package sambandh.rest.relationship;

import static sambandh.rest.shared.Roles.ADMINISTRATOR;
import static sambandh.rest.shared.Roles.AGENT;
import static sambandh.rest.shared.Roles.ANALYST;
import static sambandh.rest.shared.Roles.MANAGER;
import static sambandh.rest.shared.Roles.MARKETER;
import static sambandh.rest.shared.Roles.SUPPORT;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.company.CompanyProfiles;
import sambandh.application.relationship.RelationshipViews;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.Wire;

@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Relationships")
@AnswersProblems
class StageCountController {
    private final RelationshipViews views;
    private final CompanyProfiles company;
    private final Clock clock;
    private final Caller caller;

    StageCountController(RelationshipViews views, CompanyProfiles company, Clock clock, Caller caller) {
        this.views = views;
        this.company = company;
        this.clock = clock;
        this.caller = caller;
    }

    /** Shows the seven types of relationship, and what each decides. */
    @Get("/relationship-types")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<RelationshipTypesResponse> getRelationshipTypes() {
        return HttpResponse.ok(RelationshipTypesResponse.all());
    }

    /** Counts customers by their stage on a day. */
    @Get("/stage-counts")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<StageCountsResponse> countStages(
            @Parameter(description = "A business date; otherwise today.", example = "2026-03-31") @QueryValue @Nullable String asOf,
            @Parameter(
                            description = "Only customers of this segment.",
                            schema = @Schema(type = "string", format = "uuid"))
                    @QueryValue
                    @Nullable
                    String segmentId) {
        LocalDate day = Wire.filter("asOf", asOf, WireDay::of);
        UUID segment = Wire.filter("segmentId", segmentId, Wire::idInBody);
        LocalDate on = day == null
                ? LocalDate.ofInstant(clock.instant(), company.current().details().zone())
                : day;
        return HttpResponse.ok(StageCountsResponse.of(views.count(caller.scope(), on, segment), on));
    }
}
