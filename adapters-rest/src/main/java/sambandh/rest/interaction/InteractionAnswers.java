package sambandh.rest.interaction;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.net.URI;
import java.util.stream.Collectors;
import sambandh.application.interaction.ChangeInteraction;
import sambandh.application.interaction.LogInteraction;
import sambandh.domain.interaction.Interaction;
import sambandh.domain.shared.InvalidInput;
import sambandh.rest.shared.Etags;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.Subjects;

/** What became of a touchpoint, as HTTP. */
final class InteractionAnswers {
    private InteractionAnswers() {}

    static HttpResponse<InteractionResponse> of(LogInteraction.Outcome outcome) {
        return switch (outcome) {
            case LogInteraction.Outcome.Logged(Interaction it) ->
                whole(
                        HttpResponse.created(
                                InteractionResponse.of(it),
                                URI.create("/api/v1/interactions/" + it.id().value())),
                        it);
            case LogInteraction.Outcome.Wrong wrong -> throw new InvalidInput(wrong.faults());
            case LogInteraction.Outcome.ExternalIdTaken _ -> throw externalIdTaken();
        };
    }

    static HttpResponse<InteractionResponse> of(ChangeInteraction.Outcome outcome) {
        return switch (outcome) {
            case ChangeInteraction.Outcome.Changed(Interaction it) -> of(it);
            case ChangeInteraction.Outcome.Unchanged(Interaction it) -> of(it);
            case ChangeInteraction.Outcome.Unknown _ -> throw ProblemException.notFound();
            case ChangeInteraction.Outcome.Stale _ -> throw ProblemException.stale();
            case ChangeInteraction.Outcome.Wrong wrong -> throw new InvalidInput(wrong.faults());
            case ChangeInteraction.Outcome.OfAnotherCustomer _ ->
                throw ProblemException.conflict(
                        "/customerId", "stays_as_it_is", "What was said with one customer was not said with another.");
            case ChangeInteraction.Outcome.ExternalIdTaken _ -> throw externalIdTaken();
        };
    }

    static HttpResponse<InteractionResponse> of(Interaction it) {
        return whole(HttpResponse.ok(InteractionResponse.of(it)), it);
    }

    private static HttpResponse<InteractionResponse> whole(
            MutableHttpResponse<InteractionResponse> response, Interaction it) {
        return Subjects.with(
                Etags.with(response, it.version()),
                it.details().participants().stream()
                        .map(one -> one.personId().value())
                        .collect(Collectors.toSet()));
    }

    private static ProblemException externalIdTaken() {
        return ProblemException.conflict(
                "/externalIds", "external_id_taken", "Another interaction has this outside id already.");
    }
}
