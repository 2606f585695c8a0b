package sambandh.rest.letter;

import static sambandh.rest.shared.Roles.ADMINISTRATOR;
import static sambandh.rest.shared.Roles.MANAGER;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import sambandh.application.letter.SuppressAddress;
import sambandh.application.letter.Suppressions;
import sambandh.application.shared.Page;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.Idempotent;
import sambandh.rest.shared.ListParams;
import sambandh.rest.shared.ListResponse;
import sambandh.rest.shared.Lists;
import sambandh.rest.shared.ProblemException;

@Controller("/api/v1/suppressions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Suppressions", description = "Addresses that are not written to, kept as keyed digests only.")
@AnswersProblems
class SuppressionController {
    private final SuppressAddress suppressAddress;
    private final Suppressions suppressions;
    private final Lists lists;
    private final Caller caller;

    SuppressionController(SuppressAddress suppressAddress, Suppressions suppressions, Lists lists, Caller caller) {
        this.suppressAddress = suppressAddress;
        this.suppressions = suppressions;
        this.lists = lists;
        this.caller = caller;
    }

    /** Lists suppressions, the newest first unless told otherwise. */
    @Get
    @Secured({ADMINISTRATOR, MANAGER})
    HttpResponse<ListResponse<SuppressionResponse>> listSuppressions(@RequestBean ListParams params) {
        Page.Wanted wanted = lists.wanted(params, "-since");
        return lists.answer(params, wanted, suppressions.list(caller.scope(), wanted), SuppressionResponse::of);
    }

    /** Keeps an address from being written to. One that is kept already answers as it stands, with its id. */
    @Post
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Secured({ADMINISTRATOR, MANAGER})
    HttpResponse<SuppressionResponse> addSuppression(@Body SuppressionRequest request) {
        var made = suppressAddress.add(caller.actor(), request.toAddress());
        return HttpResponse.created(SuppressionResponse.of(made), URI.create("/api/v1/suppressions/" + made.id()));
    }

    /** Lets an address be written to again. */
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    @Secured({ADMINISTRATOR, MANAGER})
    HttpResponse<Void> removeSuppression(@Parameter(description = "The digest, as the list shows it.") String id) {
        if (!suppressAddress.remove(caller.actor(), id)) {
            throw ProblemException.notFound();
        }
        return HttpResponse.noContent();
    }
}
