package sambandh.rest.customer;

import static sambandh.rest.shared.Roles.ADMINISTRATOR;
import static sambandh.rest.shared.Roles.AGENT;
import static sambandh.rest.shared.Roles.ANALYST;
import static sambandh.rest.shared.Roles.MANAGER;
import static sambandh.rest.shared.Roles.MARKETER;
import static sambandh.rest.shared.Roles.SUPPORT;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import sambandh.application.customer.ChangeDataRules;
import sambandh.application.customer.DataRules;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.Etags;
import sambandh.rest.shared.MergePatches;
import sambandh.rest.shared.ProblemException;

@Controller("/api/v1/company/data-rules")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Company")
@AnswersProblems
class DataRulesController {
    private final DataRules rules;
    private final ChangeDataRules change;
    private final MergePatches patches;
    private final Caller caller;

    DataRulesController(DataRules rules, ChangeDataRules change, MergePatches patches, Caller caller) {
        this.rules = rules;
        this.change = change;
        this.patches = patches;
        this.caller = caller;
    }

    /** Shows after how long data of customers and people have to be confirmed again. */
    @Get
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<DataRulesBody> getDataRules() {
        return answer(rules.kept());
    }

    /** Changes after how long data of customers and people have to be confirmed again. */
    @Patch
    @Consumes(MergePatches.MEDIA_TYPE)
    @Secured({ADMINISTRATOR, MANAGER})
    HttpResponse<DataRulesBody> changeDataRules(
            @Body @Schema(implementation = DataRulesBody.class) String patch, HttpRequest<?> request) {
        Etags.Expected expected = Etags.expected(request);
        DataRules.Kept before = rules.kept();
        DataRulesBody after = patches.apply(DataRulesBody.of(before), DataRulesBody.class, patch);
        var command = new ChangeDataRules.Command(caller.actor(), expected.of(before.version()), after.toDomain());
        return switch (change.handle(command)) {
            case ChangeDataRules.Outcome.Changed(var kept) -> answer(kept);
            case ChangeDataRules.Outcome.Stale _ -> throw ProblemException.stale();
        };
    }

    private static HttpResponse<DataRulesBody> answer(DataRules.Kept kept) {
        return Etags.with(HttpResponse.ok(DataRulesBody.of(kept)), kept.version());
    }
}
