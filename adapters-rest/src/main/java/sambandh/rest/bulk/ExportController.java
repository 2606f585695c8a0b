package sambandh.rest.bulk;

import static sambandh.rest.shared.Roles.ADMINISTRATOR;
import static sambandh.rest.shared.Roles.MANAGER;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import sambandh.application.bulk.ExportKind;
import sambandh.application.bulk.MakeExport;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.InvalidValue;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.ProblemException;

@Controller("/api/v1/exports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Exports", description = "Customers, orders and order lines, given out as they come in.")
@AnswersProblems
class ExportController {
    private final MakeExport makeExport;
    private final Caller caller;

    ExportController(MakeExport makeExport, Caller caller) {
        this.makeExport = makeExport;
        this.caller = caller;
    }

    /** Gives out all of a kind, as CSV or with Accept: application/x-ndjson one JSON object a line; it can be imported. */
    @Get("/{kind}")
    @Produces({ImportRequests.CSV, ImportRequests.NDJSON})
    @Secured({ADMINISTRATOR, MANAGER})
    @Parameter(name = "kind", in = ParameterIn.PATH, description = "customers, orders or order-lines")
    @ApiResponse(
            responseCode = "200",
            description = "All there is, as a stream; gzip where it is accepted.",
            content = {
                @Content(mediaType = ImportRequests.CSV, schema = @Schema(type = "string")),
                @Content(mediaType = ImportRequests.NDJSON, schema = @Schema(type = "string"))
            })
    HttpResponse<StreamedFile> exportAll(
            String kind,
            @Parameter(
                            description = "The system whose ids are wanted, and only what has one there."
                                    + " Otherwise everything, by Sambandh's own ids.",
                            example = "erp")
                    @QueryValue
                    @Nullable String source,
            HttpRequest<?> request) {
        var command = new MakeExport.Command(caller.actor(), caller.scope(), kind, code(source));
        return switch (makeExport.handle(command)) {
            case MakeExport.Outcome.Opened(ExportKind.Rows rows) -> file(kind, rows, request);
            case MakeExport.Outcome.UnknownKind _ -> throw ProblemException.notFound();
        };
    }

    private static HttpResponse<StreamedFile> file(String kind, ExportKind.Rows rows, HttpRequest<?> request) {
        boolean json = ImportRequests.wants(request, ImportRequests.NDJSON);
        boolean gzip = String.valueOf(request.getHeaders().get(HttpHeaders.ACCEPT_ENCODING))
                .matches("(?i).*\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$)).*");
        var stream =
                new ExportStream(rows, json ? new NdjsonLines(rows.columns()) : new CsvLines(rows.columns()), gzip);
        MediaType type = MediaType.of((json ? ImportRequests.NDJSON : ImportRequests.CSV) + ";charset=utf-8");
        StreamedFile file = new StreamedFile(stream, type).attach(kind + (json ? ".ndjson" : ".csv"));
        return gzip ? HttpResponse.ok(file).header(HttpHeaders.CONTENT_ENCODING, "gzip") : HttpResponse.ok(file);
    }

    private static @Nullable Code code(@Nullable String source) {
        try {
            return source == null ? null : new Code(source);
        } catch (InvalidValue wrong) {
            throw ProblemException.malformed("source", wrong.code(), wrong.detail());
        }
    }
}
