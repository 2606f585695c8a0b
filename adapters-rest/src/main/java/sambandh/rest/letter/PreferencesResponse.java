package sambandh.rest.letter;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.ReadPreferences.View;
import sambandh.rest.shared.Wire;

/** Which optional letters a reader gets, and how. Tells nothing else of the reader. */
@Serdeable
@Schema(name = "Preferences")
record PreferencesResponse(
        @Schema(description = "Those that can be chosen among.")
        List<TopicResponse> topics,

        @Schema(description = "true: no letters but those that are needed, whatever the topic.", example = "false")
        boolean everythingOff,

        @Schema(
                description =
                        "true: the reader has said yes to counting what they open and follow of optional letters.",
                example = "false")
        boolean measuring,

        @Schema(
                description =
                        "The first day of optional letters again, in the reader's zone; absent where there is no pause.",
                example = "2026-12-22")
        @Nullable String pausedUntil,

        @Schema(description = "The reader's own; absent where it is the company's.", example = "ne") @Nullable String language,

        @Schema(description = "The reader's own cap; absent where there is none.") @Nullable AtMostBody atMost,

        @Schema(description = "The company's cap, which holds in any case.")
        AtMostBody companyAtMost,

        @Schema(
                description = "When nothing is sent: the reader's own hours, or the company's.",
                example = "21:00-08:00")
        String quietHours,

        @Schema(description = "Where the reader's days begin.", example = "Asia/Kathmandu")
        String zone,

        @Schema(description = "What they like to be reached by; absent where they have not said.", example = "phone")
        @Nullable String channel,

        @Schema(
                description =
                        "When they like to be called or visited, by the clock where they live; absent where they have not"
                                + " said.",
                example = "09:30-17:00")
        @Nullable String contactHours,

        @Schema(
                description = "Channels that they are not to be reached by, except where it is owed.",
                example = "[\"phone\"]")
        List<String> refusedChannels) {
    static PreferencesResponse of(View view, TopicWords words) {
        var language = view.language();
        var cap = view.rules().cap();
        return new PreferencesResponse(
                view.topics().keySet().stream()
                        .map(topic -> TopicResponse.of(topic, view, words))
                        .toList(),
                view.everythingOff(),
                view.measuring(),
                PreferencesRequest.pausedUntil(view),
                language == null ? null : language.tag(),
                AtMostBody.of(view.wishes().atMost()),
                new AtMostBody(cap.letters(), cap.days()),
                view.wishes().quiet(view.rules().quietHours()).toString(),
                view.zone().getId(),
                view.wishes().channel() == null ? null : Wire.code(view.wishes().channel()),
                view.wishes().contactHours() == null
                        ? null
                        : view.wishes().contactHours().toString(),
                view.refused().stream().sorted().map(Wire::code).toList());
    }
}
