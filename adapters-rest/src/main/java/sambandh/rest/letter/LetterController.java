package sambandh.rest.letter;

import static sambandh.rest.shared.Roles.ADMINISTRATOR;
import static sambandh.rest.shared.Roles.AGENT;
import static sambandh.rest.shared.Roles.MANAGER;
import static sambandh.rest.shared.Roles.MARKETER;
import static sambandh.rest.shared.Roles.SUPPORT;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.AskForLetter;
import sambandh.application.letter.AskGate;
import sambandh.application.letter.LetterViews;
import sambandh.application.letter.Postman;
import sambandh.application.letter.ReadLetter;
import sambandh.application.shared.Page;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.LetterId;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.shared.Fault;
import sambandh.domain.shared.InvalidInput;
import sambandh.domain.shared.InvalidValue;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.Idempotent;
import sambandh.rest.shared.ListParams;
import sambandh.rest.shared.ListResponse;
import sambandh.rest.shared.Lists;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.Wire;

@Controller("/api/v1/letters")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Letters", description = "What is written to people, and what became of it.")
@AnswersProblems
class LetterController {
    private final AskForLetter askForLetter;
    private final LetterViews views;
    private final ReadLetter readLetter;
    private final AskGate gate;
    private final Postman postman;
    private final Lists lists;
    private final Caller caller;

    LetterController(
            AskForLetter askForLetter,
            LetterViews views,
            ReadLetter readLetter,
            AskGate gate,
            Postman postman,
            Lists lists,
            Caller caller) {
        this.askForLetter = askForLetter;
        this.views = views;
        this.readLetter = readLetter;
        this.gate = gate;
        this.postman = postman;
        this.lists = lists;
        this.caller = caller;
    }

    /** Writes one person a letter of any template, in their language. The same one once a day: asked again, answers 200. */
    @Post
    @Idempotent
    @Status(HttpStatus.CREATED)
    @ApiResponse(
            responseCode = "200",
            description = "This letter had been written before; here it is.",
            content = @Content(schema = @Schema(implementation = LetterResponse.class)))
    @ApiResponse(
            responseCode = "201",
            description = "Written; Location says where it is.",
            content = @Content(schema = @Schema(implementation = LetterResponse.class)))
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, SUPPORT})
    HttpResponse<LetterResponse> writeLetter(@Body LetterRequest request) {
        return switch (asked(request)) {
            case AskForLetter.Outcome.Written(Letter letter, boolean fresh) -> {
                URI address = URI.create("/api/v1/letters/" + letter.id().value());
                LetterResponse body = LetterResponse.of(letter, postman);
                yield fresh
                        ? HttpResponse.created(body, address)
                        : HttpResponse.ok(body).header("Location", address.toString());
            }
            case AskForLetter.Outcome.NobodyThere _ ->
                throw request.personId() == null
                        ? wrong("/customerId", "unknown_customer", "There is nobody of such a customer to write to.")
                        : wrong("/personId", "unknown_person", "There is no such person.");
            case AskForLetter.Outcome.TemplateUnknown _ ->
                throw wrong("/template", "unknown_template", "There is no such template.");
            case AskForLetter.Outcome.OrderUnknown _ ->
                throw wrong("/orderId", "unknown_order", "This person's customers have no such order.");
        };
    }

    private AskForLetter.Outcome asked(LetterRequest request) {
        AskForLetter.Command command = request.toCommand(caller.actor());
        try {
            return askForLetter.handle(command);
        } catch (InvalidValue unwritable) {
            throw wrong(command.inputs().isEmpty() ? "/template" : "/inputs", unwritable.code(), unwritable.detail());
        }
    }

    /** Lists letters, the newest first unless told otherwise. */
    @Get
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, SUPPORT})
    HttpResponse<ListResponse<LetterResponse>> listLetters(
            @RequestBean ListParams params,
            @Parameter(description = "Only letters to this person.") @QueryValue @Nullable String personId,
            @Parameter(description = "queued, waiting, sending, sent, unknown, bounced, not_sent or failed")
                    @QueryValue
                    @Nullable String state) {
        Page.Wanted wanted = lists.wanted(params, "-createdAt");
        var filter = new LetterViews.Filter(
                Wire.filter("personId", personId, Wire::idInBody), Wire.filter("state", Letter.State.class, state));
        return lists.answer(
                params,
                wanted,
                views.list(caller.scope(), filter, wanted),
                letter -> LetterResponse.of(letter, postman));
    }

    /** Shows one letter and what became of it. */
    @Get("/{id}")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, SUPPORT})
    LetterResponse getLetter(String id) {
        Letter letter = find(id);
        return letter.notSentBecause() == NotSentBecause.CAP
                ? LetterResponse.of(letter, postman, mendOfCap(letter))
                : LetterResponse.of(letter, postman);
    }

    /** Shows the words of a letter; what is signed in the links by which its reader speaks is left out. */
    @Get("/{id}/content")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, SUPPORT})
    LetterContentResponse getLetterContent(String id) {
        Letter letter =
                readLetter.read(caller.scope(), new LetterId(Wire.id(id))).orElseThrow(ProblemException::notFound);
        if (!letter.content().isWritten()) {
            throw withoutWords(letter);
        }
        return LetterContentResponse.of(letter);
    }

    private static ProblemException withoutWords(Letter letter) {
        return switch (letter.state()) {
            case QUEUED, WAITING, SENDING ->
                ProblemException.conflict("", "not_written_yet", "It is written when its turn comes.");
            case SENT, UNKNOWN, BOUNCED, NOT_SENT, FAILED ->
                ProblemException.conflict(
                        "", "no_words", "It was never written, or it is so old that its words are not kept any more.");
        };
    }

    /** As of now: what was sent or planned since has its say too. */
    private String mendOfCap(Letter letter) {
        return gate.freeFrom(letter).map(Whys::mendOfCap).orElse("Ask for the letter again.");
    }

    private Letter find(String id) {
        return views.find(caller.scope(), new LetterId(Wire.id(id))).orElseThrow(ProblemException::notFound);
    }

    private static InvalidInput wrong(String pointer, String code, String detail) {
        return new InvalidInput(List.of(new Fault(pointer, code, detail)));
    }
}
