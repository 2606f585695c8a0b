package sambandh.rest.interaction;

import static sambandh.rest.shared.Roles.ADMINISTRATOR;
import static sambandh.rest.shared.Roles.AGENT;
import static sambandh.rest.shared.Roles.ANALYST;
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
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.customer.CustomerViews;
import sambandh.application.interaction.NoteViews;
import sambandh.application.interaction.WriteNote;
import sambandh.application.shared.Page;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.interaction.NoteId;
import sambandh.domain.shared.InvalidInput;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.Idempotent;
import sambandh.rest.shared.ListParams;
import sambandh.rest.shared.ListResponse;
import sambandh.rest.shared.Lists;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.Subjects;
import sambandh.rest.shared.Wire;

@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Notes", description = "Personal notes, and what was promised in them.")
@AnswersProblems
class NoteController {
    private final WriteNote writeNote;
    private final NoteViews views;
    private final CustomerViews customers;
    private final Lists lists;
    private final Caller caller;
    private final Clock clock;

    NoteController(
            WriteNote writeNote, NoteViews views, CustomerViews customers, Lists lists, Caller caller, Clock clock) {
        this.writeNote = writeNote;
        this.views = views;
        this.customers = customers;
        this.lists = lists;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Writes a personal note, sends it where that is wanted, and makes a task of what it promises.
     *
     * <p>It is sent in the name of the customer's owner, who also gets the answer; the wishes of whoever reads it are obeyed as
     * with any letter, and the note tells what became of it.
     */
    @Post("/customers/{id}/notes")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, SUPPORT})
    HttpResponse<NoteResponse> writeNote(String id, @Body NoteRequest body) {
        return switch (writeNote.handle(body.toCommand(caller.actor(), find(id)))) {
            case WriteNote.Outcome.Written(NoteId note) -> {
                NoteResponse response = NoteResponse.of(seen(note));
                NoteResponse.Sent sent = response.sent();
                UUID to = sent == null ? null : sent.personId();
                yield Subjects.with(
                        HttpResponse.created(response, URI.create("/api/v1/notes/" + note.value())),
                        to == null ? Set.of() : Set.of(to));
            }
            case WriteNote.Outcome.CustomerUnknown _ -> throw ProblemException.notFound();
            case WriteNote.Outcome.Wrong wrong -> throw new InvalidInput(wrong.faults());
        };
    }

    /** Shows a note, and what became of it. */
    @Get("/notes/{id}")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    NoteResponse getNote(String id) {
        return NoteResponse.of(seen(new NoteId(Wire.id(id))));
    }

    /** Lists the notes about a customer, the newest first unless told otherwise. */
    @Get("/customers/{id}/notes")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<ListResponse<NoteResponse>> listNotes(String id, @RequestBean ListParams params) {
        Page.Wanted wanted = lists.wanted(params, "-writtenAt");
        return lists.answer(
                params, wanted, views.list(caller.scope(), find(id), clock.instant(), wanted), NoteResponse::of);
    }

    /** Lists what a customer was promised, what is due first coming first unless told otherwise. */
    @Get("/customers/{id}/promises")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<ListResponse<NoteResponse>> listPromises(
            String id,
            @RequestBean ListParams params,
            @Parameter(description = "open, late, kept or withdrawn") @QueryValue @Nullable String state) {
        Page.Wanted wanted = lists.wanted(params, "dueAt");
        var which = Wire.filter("state", NoteViews.PromiseState.class, state);
        return lists.answer(
                params,
                wanted,
                views.promises(caller.scope(), find(id), which, clock.instant(), wanted),
                NoteResponse::of);
    }

    private NoteViews.Seen seen(NoteId id) {
        return views.find(caller.scope(), id, clock.instant()).orElseThrow(ProblemException::notFound);
    }

    private CustomerId find(String id) {
        CustomerId customer = new CustomerId(Wire.id(id));
        return customers
                .find(caller.scope(), customer)
                .orElseThrow(ProblemException::notFound)
                .id();
    }
}
