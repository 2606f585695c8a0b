package sambandh.rest.letter;

import static sambandh.rest.shared.Roles.ADMINISTRATOR;
import static sambandh.rest.shared.Roles.AGENT;
import static sambandh.rest.shared.Roles.MANAGER;
import static sambandh.rest.shared.Roles.MARKETER;
import static sambandh.rest.shared.Roles.SUPPORT;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import sambandh.application.customer.PersonViews;
import sambandh.application.letter.AskConsent;
import sambandh.domain.customer.PersonId;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.Idempotent;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.Wire;

@Controller("/api/v1/people/{id}/opt-ins")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Preferences")
@AnswersProblems
class OptInController {
    private final AskConsent askConsent;
    private final PersonViews people;
    private final Caller caller;

    OptInController(AskConsent askConsent, PersonViews people, Caller caller) {
        this.askConsent = askConsent;
        this.people = people;
        this.caller = caller;
    }

    /** Asks a person by a letter whether they want letters on a topic. Once in 14 days, three times in all. */
    @Post
    @Idempotent
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, SUPPORT})
    ConsentResponse askOptIn(String id, @Body OptInRequest request) {
        PersonId person = new PersonId(Wire.id(id));
        if (people.find(caller.scope(), person).isEmpty()) {
            throw ProblemException.notFound();
        }
        return switch (askConsent.handle(request.toCommand(caller.actor(), person.value()))) {
            case AskConsent.Outcome.Asked(var consent) -> ConsentResponse.of(consent);
            case AskConsent.Outcome.Confirmed(var consent) -> ConsentResponse.of(consent);
            case AskConsent.Outcome.PersonUnknown _ -> throw ProblemException.notFound();
            case AskConsent.Outcome.WantsNone _ ->
                throw ProblemException.conflict(
                        "", "wants_no_letters", "The person wants no letters, so none asks for more.");
            case AskConsent.Outcome.AskedLately(var from) ->
                throw ProblemException.conflict(
                        "/topic",
                        "asked_lately",
                        "The person was asked lately and may be asked again from " + from + ".");
            case AskConsent.Outcome.AskedEnough _ ->
                throw ProblemException.conflict(
                        "/topic", "asked_enough", "The person was asked three times and has not said yes.");
            case AskConsent.Outcome.Unreachable(var because) ->
                throw ProblemException.conflict(
                        "", Wire.code(because), "No letter reaches the person, see notSentBecause of letters.");
        };
    }
}
