package sambandh.rest.letter;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import sambandh.application.letter.ReadPreferences.View;
import sambandh.domain.shared.Code;
import sambandh.rest.shared.Wire;

/** A topic of optional letters. */
@Serdeable
@Schema(name = "Topic")
record TopicResponse(
        @Schema(description = "Its code.", example = "newsletter")
        String topic,

        @Schema(description = "In the reader's language, where we write it, else in English.", example = "समाचारपत्र")
        String words,

        @Schema(
                description = "What its letters are for.",
                allowableValues = {"relationship", "marketing"},
                example = "marketing")
        String purpose,

        @Schema(description = "Whether letters on it are wanted.", example = "true")
        boolean wanted) {
    static TopicResponse of(Code topic, View view, TopicWords words) {
        var purpose = view.topics().get(topic);
        return new TopicResponse(
                topic.value(),
                words.of(topic, view.readIn()),
                purpose == null ? "relationship" : Wire.code(purpose),
                view.wants(topic));
    }
}
