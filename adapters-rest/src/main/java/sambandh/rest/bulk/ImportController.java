package sambandh.rest.bulk;

import static sambandh.rest.shared.Roles.ADMINISTRATOR;
import static sambandh.rest.shared.Roles.MANAGER;
import static sambandh.rest.shared.Roles.MARKETER;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import sambandh.application.bulk.CancelImport;
import sambandh.application.bulk.ImportKinds;
import sambandh.application.bulk.MakeImport;
import sambandh.application.bulk.Upload;
import sambandh.domain.bulk.Import;
import sambandh.domain.bulk.ImportId;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.AnyParameters;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.ProblemKind;
import sambandh.rest.shared.Wire;

@Controller("/api/v1/imports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Imports", description = "Files of customers, orders and order lines, taken in by the set.")
@AnswersProblems
class ImportController {
    private final MakeImport makeImport;
    private final CancelImport cancelImport;
    private final ImportRequests requests;
    private final Caller caller;
    private final ImportKinds kinds;

    ImportController(
            MakeImport makeImport,
            CancelImport cancelImport,
            ImportRequests requests,
            Caller caller,
            ImportKinds kinds) {
        this.makeImport = makeImport;
        this.cancelImport = cancelImport;
        this.requests = requests;
        this.caller = caller;
        this.kinds = kinds;
    }

    /** Takes in a file of a kind: customers, orders or order-lines. The answer comes when the file is received. */
    @Post("/{kind}")
    @Consumes({ImportRequests.CSV, ImportRequests.NDJSON})
    @AnyParameters
    @Status(HttpStatus.ACCEPTED)
    @Secured({ADMINISTRATOR, MANAGER, MARKETER})
    @Parameter(name = "kind", in = ParameterIn.PATH, description = "customers, orders or order-lines")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER)
    @Parameter(name = "source", in = ParameterIn.QUERY, required = true, description = "The system it is from.")
    @Parameter(name = "mode", in = ParameterIn.QUERY, required = true, description = "history or live")
    @Parameter(name = "liveDays", in = ParameterIn.QUERY, description = "Live: older rows are history; else 7.")
    @Parameter(name = "dateFormat", in = ParameterIn.QUERY, description = "A pattern of java.time; else ISO 8601.")
    @Parameter(name = "zone", in = ParameterIn.QUERY, description = "Of times without one; else the company's.")
    @Parameter(name = "dryRun", in = ParameterIn.QUERY, description = "true: only tells what would become of it.")
    @Parameter(name = "atomic", in = ParameterIn.QUERY, description = "true: one wrong row refuses them all.")
    @Parameter(
            name = "confirms",
            in = ParameterIn.QUERY,
            description =
                    "Customers: true where whoever sends the file vouches for it, so that what it tells is confirmed.")
    @Parameter(name = "createCustomers", in = ParameterIn.QUERY, description = "Orders: makes unknown customers.")
    @Parameter(
            name = "map",
            in = ParameterIn.QUERY,
            description = "field=column for each field that is not a column of the same name, such as"
                    + " customerExternalId=customer_id; map.<field>=<column> says the same.")
    @Parameter(
            name = "default",
            in = ParameterIn.QUERY,
            description =
                    "field=value where the file says nothing, such as currency=USD; default.<field>=<value> says the"
                            + " same.")
    @RequestBody(
            required = true,
            description = "The file, with a header.",
            content = {
                @Content(mediaType = ImportRequests.CSV, schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = ImportRequests.NDJSON, schema = @Schema(type = "string", format = "binary"))
            })
    HttpResponse<ImportResponse> makeImport(String kind, @Body @Nullable InputStream body, HttpRequest<?> request) {
        return switch (received(kind, body == null ? InputStream.nullInputStream() : body, request)) {
            case MakeImport.Outcome.Accepted(Import made) -> accepted(made, false);
            case MakeImport.Outcome.Again(Import made) -> accepted(made, true);
            case MakeImport.Outcome.UnknownKind _ -> throw ProblemException.notFound();
            case MakeImport.Outcome.BadParameters(var faults) ->
                throw new ProblemException(ProblemKind.MALFORMED, null, faults);
            case MakeImport.Outcome.BadFile(var faults) ->
                throw new ProblemException(ProblemKind.INVALID, null, faults);
            case MakeImport.Outcome.KeyReused _ -> throw new ProblemException(ProblemKind.KEY_REUSED);
            case MakeImport.Outcome.StillAtWork _ -> throw new ProblemException(ProblemKind.STILL_AT_WORK);
            case MakeImport.Outcome.Busy _ -> throw new ProblemException(ProblemKind.UNAVAILABLE);
            case MakeImport.Outcome.CalledOff _ ->
                throw ProblemException.conflict("", "import_called_off", "The import was cancelled meanwhile.");
        };
    }

    /** Calls an import off. What is merged already stays; nothing more is. */
    @Post("/{id}/cancellation")
    @Secured({ADMINISTRATOR, MANAGER, MARKETER})
    HttpResponse<ImportResponse> cancelImport(String id) {
        var command = new CancelImport.Command(caller.actor(), new ImportId(Wire.id(id)));
        return switch (cancelImport.handle(command)) {
            case CancelImport.Outcome.Cancelled(Import now) -> HttpResponse.ok(shown(now));
            case CancelImport.Outcome.Unknown _ -> throw ProblemException.notFound();
            case CancelImport.Outcome.Over _ ->
                throw ProblemException.conflict("", "import_over", "The import has come to its end before.");
        };
    }

    /** Closes the body: what is left of it unread would hold up whatever comes next on the connection. */
    private MakeImport.Outcome received(String kind, InputStream body, HttpRequest<?> request) {
        try (body) {
            return makeImport.handle(requests.command(kind, body, request, caller.actor()));
        } catch (Upload.BrokenOff | IOException gone) {
            throw ProblemException.malformed("body", "broken_off", "The file did not come to its end. Send it again.");
        }
    }

    private HttpResponse<ImportResponse> accepted(Import made, boolean again) {
        var answer = HttpResponse.<ImportResponse>accepted(
                        URI.create("/api/v1/imports/" + made.id().value()))
                .body(shown(made));
        return again ? answer.header("Idempotent-Replayed", "true") : answer;
    }

    private ImportResponse shown(Import job) {
        return ImportResponse.of(job, kinds.ignoredColumns(job));
    }
}
