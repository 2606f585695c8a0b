package sambandh.rest.interaction;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import sambandh.domain.interaction.Question;
import sambandh.domain.shared.Faults;
import sambandh.rest.shared.Wire;

/** What the customer asked. */
@Serdeable
@Schema(name = "Question")
record QuestionBody(
        @Schema(description = "One line in any script.", example = "Is the pump under warranty?", maxLength = 1000)
        String text,

        @Schema(
                description = "Otherwise open.",
                allowableValues = {"open", "answered", "declined"},
                example = "answered")
        @Nullable String state) {

    static QuestionBody of(Question question) {
        return new QuestionBody(question.text(), Wire.code(question.state()));
    }

    Question toDomain() {
        Faults faults = new Faults();
        var readText = faults.required("/text", text, Question::text);
        var readState = faults.optional("/state", state, code -> Wire.of(Question.State.class, code));
        faults.orThrow();
        return new Question(readText.get(), readState.or(Question.State.OPEN));
    }
}
