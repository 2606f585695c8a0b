package sambandh.rest.letter;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.Postman;
import sambandh.application.letter.Postman.Result;
import sambandh.application.letter.TestSend;
import sambandh.domain.letter.Letter;
import sambandh.domain.shared.EmailAddress;
import sambandh.domain.template.Finding;
import sambandh.rest.shared.Wire;

@Serdeable
@Schema(name = "TestSend")
record TestSendResponse(
        @Schema(description = "Where it went.", example = "maya@company.example")
        String address,

        @Schema(
                description = "What came of it; unknown where the mail server never said whether it took it.",
                allowableValues = {"accepted", "refused", "try_later", "unknown"},
                example = "accepted")
        String result,

        @Schema(description = "What the mail server said, where it did not take it.") @Nullable String answer,

        @Schema(description = "As it came out, with its mark.", example = "[Test] Thank you, Anjali")
        String subject,

        @Schema(description = "The one it is written in.", example = "hi")
        String language,

        @Schema(description = "Whose wish the language meets, as in previews.", example = "reader")
        String whyLanguage,

        @Schema(description = "The version it is written of; 0 for the delivered one.", example = "0")
        int version,

        @Schema(
                description = "The Message-ID that it carries.",
                example = "01890a5d-ac96-774b-bcce-b302099a8057@letters.sambandh")
        String messageId,

        @Schema(description = "The file on the server, where letters go into a folder.") @Nullable String location,

        @Schema(description = "What of the inputs could be plainer or kinder.")
        List<Found> findings) {
    @Serdeable
    @Schema(name = "TestSendFinding")
    record Found(
            @Schema(description = "What kind of fault, for programs.", example = "pressure")
            String code,

            @Schema(description = "Which input, by its path.", example = "inputs.announcements[1].title") @Nullable String part,

            @Schema(description = "Within its text; the first is 1.", example = "1")
            int line,

            @Schema(description = "The first is 1, counted in UTF-16 units.", example = "5")
            int column,

            @Schema(description = "What to say instead, and why.", example = "Leave out what presses.")
            String detail) {
        static Found of(Finding finding) {
            return new Found(finding.code(), finding.part(), finding.line(), finding.column(), finding.words());
        }
    }

    static TestSendResponse of(TestSend.Outcome.Tried tried, Postman postman, EmailAddress to) {
        Letter letter = tried.letter();
        boolean accepted = tried.result() instanceof Result.Accepted;
        return new TestSendResponse(
                to.value(),
                result(tried.result()),
                answer(tried.result()),
                letter.content().subject(),
                letter.language().tag(),
                Wire.code(tried.shown().why()),
                tried.shown().version(),
                letter.messageId(),
                accepted ? postman.location(letter) : null,
                tried.shown().findings().stream().map(Found::of).toList());
    }

    private static String result(Result result) {
        return switch (result) {
            case Result.Accepted _ -> "accepted";
            case Result.AddressRefused _, Result.Refused _ -> "refused";
            case Result.TryLater _, Result.SlowDown _, Result.Unreachable _ -> "try_later";
            case Result.Unknown _ -> "unknown";
        };
    }

    private static @Nullable String answer(Result result) {
        return switch (result) {
            case Result.Accepted _ -> null;
            case Result.AddressRefused(String answer) -> answer;
            case Result.Refused(String answer) -> answer;
            case Result.TryLater(String answer) -> answer;
            case Result.SlowDown(String answer) -> answer;
            case Result.Unreachable(String answer) -> answer;
            case Result.Unknown(String answer) -> answer;
        };
    }
}
