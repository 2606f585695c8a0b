package sambandh.rest.interaction;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import sambandh.domain.interaction.Talk;
import sambandh.rest.shared.Wire;

/** Who talked how much. */
@Serdeable
@Schema(name = "Talk")
record TalkResponse(
        @Schema(description = "How much of all talking the company's side did, in percent.", example = "27.5")
        double employeeShare,

        @Schema(description = "Whether that is more than 30 %.")
        boolean tooMuch,

        @Schema(
                description = "Measured by a transcript, or entered by somebody; then the rest is absent.",
                allowableValues = {"transcript", "hand"},
                example = "transcript")
        String by,

        @Schema(description = "How long both sides talked together, ISO 8601.", example = "PT21M40S") @Nullable String talked,

        @Schema(description = "Questions that the company's side asked.", example = "7") @Nullable Integer employeeQuestions,

        @Schema(description = "Questions that the customer's side asked.", example = "4") @Nullable Integer customerQuestions,

        @Schema(description = "How long anybody talked without another saying anything, ISO 8601.", example = "PT1M35S")
        @Nullable String longestMonologue,

        @Schema(
                description = "Whose that was.",
                allowableValues = {"employee", "customer"},
                example = "customer")
        @Nullable String longestMonologueBy) {

    static TalkResponse of(Talk talk) {
        Talk.Measured m = talk.measured();
        return m == null
                ? new TalkResponse(talk.percent(), talk.isTooMuch(), "hand", null, null, null, null, null)
                : new TalkResponse(
                        talk.percent(),
                        talk.isTooMuch(),
                        "transcript",
                        m.talked().toString(),
                        m.employeeQuestions(),
                        m.customerQuestions(),
                        m.longest().toString(),
                        Wire.code(m.longestBy()));
    }
}
