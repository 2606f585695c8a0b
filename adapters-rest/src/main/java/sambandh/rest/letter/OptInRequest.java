package sambandh.rest.letter;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.AskConsent;
import sambandh.domain.letter.Consent;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Faults;
import sambandh.domain.shared.InvalidValue;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.Text;

/** A yes that is asked for. */
@Serdeable
@Schema(name = "OptInRequest")
record OptInRequest(
        @Schema(description = "The topic's code.", example = "newsletter")
        String topic,

        @Schema(
                description = "What the person is asked to say yes to, in one line in their language.",
                example = "Our newsletter, once a month",
                maxLength = 1000)
        String wording,

        @Schema(description = "Where the wish came from, as a code of the company's own.", example = "form")
        String source,

        @Schema(description = "BCP 47, the language of the wording; the person's otherwise.", example = "en") @Nullable String language) {
    AskConsent.Command toCommand(Actor actor, UUID person) {
        Faults faults = new Faults();
        var readTopic = faults.required("/topic", topic, OptInRequest::topic);
        var readWording = faults.required("/wording", wording, text -> Text.line(text, 1_000));
        var readSource = faults.required("/source", source, Code::new);
        var readLanguage = faults.optional("/language", language, Language::new);
        faults.orThrow();
        return new AskConsent.Command(
                actor, person, readTopic.get(), readSource.get(), readWording.get(), readLanguage.orNull());
    }

    /** Nobody is glad of a letter that asks to be watched. */
    private static Code topic(String raw) {
        Code topic = new Code(raw);
        if (topic.equals(Consent.MEASURING)) {
            throw new InvalidValue("not_by_letter", "No letter asks for that; the person says it by a letter's link.");
        }
        return topic;
    }
}
