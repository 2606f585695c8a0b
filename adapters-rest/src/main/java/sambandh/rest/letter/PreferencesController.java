package sambandh.rest.letter;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.ChangePreferences;
import sambandh.application.letter.ReadPreferences;
import sambandh.application.letter.ReadPreferences.View;
import sambandh.application.letter.RecordWish;
import sambandh.application.letter.UnsubscribeLinks;
import sambandh.application.letter.UnsubscribeLinks.Target;
import sambandh.domain.letter.Consent;
import sambandh.domain.shared.Actor;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.MergePatches;
import sambandh.rest.shared.ProblemException;

/** For the reader of a letter, by the signed part of its unsubscribe link. Public; of a link that is not ours nothing is told. */
@Controller("/api/v1/preferences")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Preferences", description = "What people say of the letters that they want.")
@AnswersProblems
class PreferencesController {
    private final UnsubscribeLinks links;
    private final ReadPreferences read;
    private final ChangePreferences change;
    private final TopicWords words;
    private final MergePatches patches;
    private final Clock clock;

    PreferencesController(
            UnsubscribeLinks links,
            ReadPreferences read,
            ChangePreferences change,
            TopicWords words,
            MergePatches patches,
            Clock clock) {
        this.links = links;
        this.read = read;
        this.change = change;
        this.words = words;
        this.patches = patches;
        this.clock = clock;
    }

    /** Shows the reader of a letter which letters they get, and how. The link's token is enough, and does not run out. */
    @Get("/{token}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<PreferencesResponse> readPreferences(
            @Parameter(description = "The token out of the letter's unsubscribe link.") String token) {
        return answer(view(target(token)));
    }

    /** Changes which letters the reader gets, and how; what is named only. What is queued and unwanted now is stopped. */
    @Patch("/{token}")
    @Consumes(MergePatches.MEDIA_TYPE)
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<PreferencesResponse> changePreferences(
            @Parameter(description = "The token out of the letter's unsubscribe link.") String token,
            @Body @Schema(implementation = PreferencesRequest.class) String patch) {
        Target target = target(token);
        View before = view(target);
        var outcome = change.handle(new ChangePreferences.Command(
                new Actor.OfCustomer(target.personId()),
                target.personId(),
                target.topic(),
                null,
                now -> patches.apply(PreferencesRequest.of(now), PreferencesRequest.class, patch)
                        .toWanted(now, clock.instant()),
                shown(before, target.letterId(), words)));
        if (!(outcome instanceof ChangePreferences.Outcome.Changed)) {
            throw ProblemException.notFound();
        }
        return answer(view(target));
    }

    /** The words of the topics, which stand beside what is ticked. */
    static RecordWish.Shown shown(View view, @Nullable UUID letterId, TopicWords words) {
        String wording = Stream.concat(view.topics().keySet().stream(), Stream.of(Consent.MEASURING))
                .map(topic -> words.of(topic, view.readIn()))
                .collect(Collectors.joining("; "));
        return new RecordWish.Shown(letterId, words.language(view.readIn()), wording);
    }

    private Target target(String token) {
        return links.read(token).orElseThrow(ProblemException::notFound);
    }

    private View view(Target target) {
        return read.of(target.personId(), target.topic()).orElseThrow(ProblemException::notFound);
    }

    private MutableHttpResponse<PreferencesResponse> answer(View view) {
        return HttpResponse.ok(PreferencesResponse.of(view, words))
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer");
    }
}
