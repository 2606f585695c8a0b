package sambandh.rest.letter;

import static sambandh.rest.shared.Roles.ADMINISTRATOR;
import static sambandh.rest.shared.Roles.AGENT;
import static sambandh.rest.shared.Roles.ANALYST;
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
import sambandh.application.letter.ChangeLetterRules;
import sambandh.application.letter.RulesOfLetters;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.Etags;
import sambandh.rest.shared.MergePatches;
import sambandh.rest.shared.ProblemException;

@Controller("/api/v1/company/letter-rules")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Company")
@AnswersProblems
class LetterRulesController {
    private final RulesOfLetters rules;
    private final ChangeLetterRules change;
    private final MergePatches patches;
    private final Caller caller;

    LetterRulesController(RulesOfLetters rules, ChangeLetterRules change, MergePatches patches, Caller caller) {
        this.rules = rules;
        this.change = change;
        this.patches = patches;
        this.caller = caller;
    }

    /** Shows what the company holds to in writing to people: how often, when, and to whom. */
    @Get
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<LetterRulesBody> getLetterRules() {
        return answer(rules.kept());
    }

    /** Changes the rules that are named. */
    @Patch
    @Consumes(MergePatches.MEDIA_TYPE)
    @Secured({ADMINISTRATOR, MANAGER})
    HttpResponse<LetterRulesBody> changeLetterRules(
            @Body @Schema(implementation = LetterRulesBody.class) String patch, HttpRequest<?> request) {
        Etags.Expected expected = Etags.expected(request);
        RulesOfLetters.Kept before = rules.kept();
        LetterRulesBody after = patches.apply(LetterRulesBody.of(before.rules()), LetterRulesBody.class, patch);
        var command = new ChangeLetterRules.Command(caller.actor(), expected.of(before.version()), after.toDomain());
        return switch (change.handle(command)) {
            case ChangeLetterRules.Outcome.Changed(var kept) -> answer(kept);
            case ChangeLetterRules.Outcome.Stale _ -> throw ProblemException.stale();
        };
    }

    private static HttpResponse<LetterRulesBody> answer(RulesOfLetters.Kept kept) {
        return Etags.with(HttpResponse.ok(LetterRulesBody.of(kept.rules())), kept.version());
    }
}
