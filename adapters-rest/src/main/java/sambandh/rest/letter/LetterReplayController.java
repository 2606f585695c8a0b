package sambandh.rest.letter;

import static sambandh.rest.shared.Roles.ADMINISTRATOR;
import static sambandh.rest.shared.Roles.MANAGER;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import sambandh.application.letter.Postman;
import sambandh.application.letter.ReplayLetters;
import sambandh.domain.letter.LetterId;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.Idempotent;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.Wire;

@Controller("/api/v1/letters")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Letters", description = "What is written to people, and what became of it.")
@AnswersProblems
class LetterReplayController {
    private final ReplayLetters replayLetters;
    private final Postman postman;
    private final Caller caller;

    LetterReplayController(ReplayLetters replayLetters, Postman postman, Caller caller) {
        this.replayLetters = replayLetters;
        this.postman = postman;
        this.caller = caller;
    }

    /** Sends a letter again that failed or of which nobody knows, under the Message-ID that it has. */
    @Post("/{id}/replays")
    @Idempotent
    @Secured({ADMINISTRATOR, MANAGER})
    HttpResponse<LetterResponse> replayLetter(String id) {
        return answer(replayLetters.one(caller.actor(), new LetterId(Wire.id(id))));
    }

    /** Sends many letters again, the oldest first; more of them by asking again. */
    @Post("/replays")
    @Idempotent
    @Secured({ADMINISTRATOR, MANAGER})
    HttpResponse<ReplaysResponse> replayLetters(@Body ReplaysRequest request) {
        int atMost = request.atMost();
        int replayed = replayLetters.many(caller.actor(), request.which(), atMost);
        return HttpResponse.ok(new ReplaysResponse(replayed, replayed == atMost));
    }

    /** Ends a letter of which nobody knows: somebody has found out whether it arrived. */
    @Post("/{id}/closings")
    @Idempotent
    @Secured({ADMINISTRATOR, MANAGER})
    HttpResponse<LetterResponse> closeLetter(String id, @Body ClosingRequest request) {
        return answer(replayLetters.close(caller.actor(), new LetterId(Wire.id(id)), request.hasArrived()));
    }

    private HttpResponse<LetterResponse> answer(ReplayLetters.Outcome outcome) {
        return switch (outcome) {
            case ReplayLetters.Outcome.Done(var letter) -> HttpResponse.ok(LetterResponse.of(letter, postman));
            case ReplayLetters.Outcome.NoSuchLetter _ -> throw ProblemException.notFound();
            case ReplayLetters.Outcome.WrongState(var state) ->
                throw ProblemException.conflict("/state", "wrong_state", "This letter is " + Wire.code(state) + ".");
            case ReplayLetters.Outcome.Cancelled _ ->
                throw ProblemException.conflict("/state", "wrong_state", "Its mailing was cancelled.");
            case ReplayLetters.Outcome.GaveWay _ ->
                throw ProblemException.conflict(
                        "/state", "gave_way", "Another letter has been written in the place of this one.");
        };
    }
}
