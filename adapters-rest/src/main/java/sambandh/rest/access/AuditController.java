package sambandh.rest.access;

import static sambandh.rest.shared.Roles.ADMINISTRATOR;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.access.AuditViews;
import sambandh.application.shared.Page;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.ListParams;
import sambandh.rest.shared.ListResponse;
import sambandh.rest.shared.Lists;

@Controller("/api/v1/audit")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Audit", description = "Who did what, when.")
@AnswersProblems
class AuditController {
    private final AuditViews views;
    private final Lists lists;
    private final Caller caller;

    AuditController(AuditViews views, Lists lists, Caller caller) {
        this.views = views;
        this.lists = lists;
        this.caller = caller;
    }

    /** Lists what was done, the newest first. */
    @Get
    @Secured(ADMINISTRATOR)
    HttpResponse<ListResponse<AuditEntryResponse>> listAudit(
            @RequestBean ListParams params,
            @Parameter(description = "The id of what it was done to.") @QueryValue @Nullable UUID subject,
            @Parameter(description = "By whom: user:<id>, job:<name>.") @QueryValue @Nullable String actor,
            @Parameter(description = "What was done: user.create, access.sign-in.") @QueryValue @Nullable String action) {
        Page.Wanted wanted = lists.wanted(params, "-at");
        var filter = new AuditViews.Filter(actor, action, subject);
        return lists.answer(params, wanted, views.list(caller.scope(), filter, wanted), AuditEntryResponse::of);
    }
}
