package sambandh.rest.letter;

import static sambandh.rest.shared.Roles.ADMINISTRATOR;
import static sambandh.rest.shared.Roles.AGENT;
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
import java.time.Clock;
import java.util.List;
import sambandh.application.customer.PersonViews;
import sambandh.application.letter.ChangePreferences;
import sambandh.application.letter.Preferences;
import sambandh.application.letter.ReadPreferences;
import sambandh.application.letter.ReadPreferences.View;
import sambandh.domain.customer.PersonId;
import sambandh.domain.letter.Consent;
import sambandh.domain.shared.Fault;
import sambandh.domain.shared.InvalidInput;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.Etags;
import sambandh.rest.shared.MergePatches;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.Wire;

@Controller("/api/v1/people/{id}/preferences")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Preferences")
@AnswersProblems
class PersonPreferencesController {
    private static final int PROOFS = 50;

    private final PersonViews people;
    private final ReadPreferences read;
    private final Preferences preferences;
    private final ChangePreferences change;
    private final TopicWords words;
    private final MergePatches patches;
    private final Caller caller;
    private final Clock clock;

    PersonPreferencesController(
            PersonViews people,
            ReadPreferences read,
            Preferences preferences,
            ChangePreferences change,
            TopicWords words,
            MergePatches patches,
            Caller caller,
            Clock clock) {
        this.people = people;
        this.read = read;
        this.preferences = preferences;
        this.change = change;
        this.words = words;
        this.patches = patches;
        this.caller = caller;
        this.clock = clock;
    }

    /** Shows which letters a person gets and how, what they have said yes to, and the proof of each wish. */
    @Get
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, SUPPORT})
    HttpResponse<PersonPreferencesResponse> getPersonPreferences(String id) {
        return answer(view(id));
    }

    /** Keeps what a person has told somebody of the company; what is named only. A yes that needs consent is asked for instead. */
    @Patch
    @Consumes(MergePatches.MEDIA_TYPE)
    @Secured({ADMINISTRATOR, MANAGER, AGENT, SUPPORT})
    HttpResponse<PersonPreferencesResponse> changePersonPreferences(
            String id, @Body @Schema(implementation = PreferencesRequest.class) String patch, HttpRequest<?> request) {
        Etags.Expected expected = Etags.expected(request);
        View before = view(id);
        PreferencesRequest asked = patches.apply(PreferencesRequest.of(before), PreferencesRequest.class, patch);
        var command = new ChangePreferences.Command(
                caller.actor(),
                before.personId(),
                null,
                expected.of(before.version()),
                now -> patches.apply(PreferencesRequest.of(now), PreferencesRequest.class, patch)
                        .toWanted(now, clock.instant()),
                asked.shown(PreferencesController.shown(before, null, words)));
        return switch (change.handle(command)) {
            case ChangePreferences.Outcome.Changed _ -> answer(view(id));
            case ChangePreferences.Outcome.Unknown _ -> throw ProblemException.notFound();
            case ChangePreferences.Outcome.Stale _ -> throw ProblemException.stale();
            case ChangePreferences.Outcome.NeedsConsent(var topic)
            when topic.equals(Consent.MEASURING) ->
                throw new InvalidInput(List.of(new Fault(
                        "/measuring", "needs_consent", "Only the person can say yes to it, by a letter's link.")));
            case ChangePreferences.Outcome.NeedsConsent(var topic) ->
                throw new InvalidInput(List.of(new Fault(
                        "/wanted/" + topic,
                        "needs_consent",
                        "Only the person can say yes to it. Ask by POST /api/v1/people/{id}/opt-ins.")));
        };
    }

    private View view(String id) {
        PersonId person = new PersonId(Wire.id(id));
        return people.find(caller.scope(), person)
                .flatMap(seen -> read.of(person.value(), null))
                .orElseThrow(ProblemException::notFound);
    }

    private HttpResponse<PersonPreferencesResponse> answer(View view) {
        return Etags.with(
                HttpResponse.ok(PersonPreferencesResponse.of(view, preferences.proofs(view.personId(), PROOFS), words)),
                view.version());
    }
}
