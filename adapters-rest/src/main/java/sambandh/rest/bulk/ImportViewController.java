package sambandh.rest.bulk;

import static sambandh.rest.shared.Roles.ADMINISTRATOR;
import static sambandh.rest.shared.Roles.ANALYST;
import static sambandh.rest.shared.Roles.MANAGER;
import static sambandh.rest.shared.Roles.MARKETER;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import sambandh.application.bulk.ImportViews;
import sambandh.application.shared.Page;
import sambandh.domain.bulk.Import;
import sambandh.domain.bulk.ImportId;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.ListParams;
import sambandh.rest.shared.ListResponse;
import sambandh.rest.shared.Lists;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.Wire;

@Controller("/api/v1/imports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Imports", description = "Files of customers, orders and order lines, taken in by the set.")
@AnswersProblems
class ImportViewController {
    private static final String CSV = ImportRequests.CSV;

    private final ImportViews views;
    private final Lists lists;
    private final Caller caller;

    ImportViewController(ImportViews views, Lists lists, Caller caller) {
        this.views = views;
        this.lists = lists;
        this.caller = caller;
    }

    /** Lists imports, the newest first. */
    @Get
    @Secured({ADMINISTRATOR, MANAGER, MARKETER, ANALYST})
    HttpResponse<ListResponse<ImportResponse>> listImports(
            @RequestBean ListParams params,
            @Parameter(description = "customers, orders or order-lines", example = "orders") @QueryValue @Nullable String kind,
            @Parameter(description = "receiving, running, succeeded, failed or cancelled") @QueryValue @Nullable String state) {
        Page.Wanted wanted = lists.wanted(params, "-createdAt");
        var filter = new ImportViews.Filter(kind, Wire.filter("state", Import.State.class, state));
        return lists.answer(params, wanted, views.list(caller.scope(), filter, wanted), ImportResponse::of);
    }

    /** Shows how far an import is and what became of its rows. */
    @Get("/{id}")
    @Secured({ADMINISTRATOR, MANAGER, MARKETER, ANALYST})
    HttpResponse<ImportResponse> getImport(String id) {
        return HttpResponse.ok(ImportResponse.of(find(id)));
    }

    /** Lists the faults of rejected rows; as text/csv the rows as they were sent, to be mended and sent again. */
    @Get("/{id}/rejections")
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Secured({ADMINISTRATOR, MANAGER, MARKETER, ANALYST})
    @ApiResponse(
            responseCode = "200",
            description = "The faults, or with Accept: text/csv the whole report.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = RejectionPage.class)),
                @Content(mediaType = CSV, schema = @Schema(type = "string"))
            })
    HttpResponse<?> listImportRejections(String id, @RequestBean ListParams params) {
        Import job = find(id);
        if (ImportRequests.wants(params.request(), CSV)) {
            InputStream report = RejectionReport.of(views, caller.scope(), job);
            return HttpResponse.ok(new StreamedFile(report, MediaType.of(CSV))
                    .attach("rejections-" + job.id().value() + ".csv"));
        }
        Page.Wanted wanted = lists.wanted(params, "line");
        if (wanted.descending()) {
            throw ProblemException.malformed("sort", "unknown_sort", "This list is in the order of the file.");
        }
        var page = views.rejections(caller.scope(), job.id(), wanted);
        return lists.answer(params, wanted, page, RejectionResponse::of).contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    private Import find(String id) {
        return views.find(caller.scope(), new ImportId(Wire.id(id))).orElseThrow(ProblemException::notFound);
    }
}
