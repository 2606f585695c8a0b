package sambandh.rest.letter;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import sambandh.domain.letter.Letter;

/** The words of a letter, as they were or will be sent, without what only its reader may have. */
@Serdeable
@Schema(name = "LetterContent")
record LetterContentResponse(
        @Schema(description = "As it was written to the person.", example = "Thank you, Anjali")
        String subject,

        @Schema(
                description = "As plain text. What is signed in the reader's own links reads hidden-from-staff.",
                example = "Dear Asha, thank you.")
        String text,

        @Schema(
                description = "Show it in a frame of its own without scripts.",
                example = "<p>Dear Asha, thank you.</p>")
        String html) {
    static LetterContentResponse of(Letter letter) {
        return new LetterContentResponse(
                HiddenLinks.in(letter.content().subject()),
                HiddenLinks.in(letter.content().text()),
                HiddenLinks.in(letter.content().html()));
    }
}
