package sambandh.rest.letter;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import sambandh.application.letter.ReadPreferences.View;
import sambandh.domain.letter.WishProof;

/** What a person has said of letters, with its proof. */
@Serdeable
@Schema(name = "PersonPreferences")
record PersonPreferencesResponse(
        @Schema(description = "As the person sees it.") PreferencesResponse preferences,

        @Schema(description = "What the person has said yes to, or was asked.")
        List<ConsentResponse> consents,

        @Schema(description = "The newest 50, the newest first.")
        List<WishResponse> wishes) {
    static PersonPreferencesResponse of(View view, List<WishProof> proofs, TopicWords words) {
        return new PersonPreferencesResponse(
                PreferencesResponse.of(view, words),
                view.consents().stream().map(ConsentResponse::of).toList(),
                proofs.stream().map(WishResponse::of).toList());
    }
}
