package sambandh.application.letter;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import sambandh.application.customer.ChangePerson;
import sambandh.application.customer.InMemoryCustomers;
import sambandh.application.customer.InMemoryPeople;
import sambandh.application.letter.Recipients.Recipient;
import sambandh.application.shared.RecordedEvents;
import sambandh.domain.letter.Wishes;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Language;

/** All that hears what people wish, over fakes. */
final class PreferenceDesk {
    static final Code NEWS = new Code("newsletter");
    static final Code THANKS = new Code("thanks");
    static final RecordWish.Shown SHOWN = new RecordWish.Shown(null, Language.ENGLISH, "Newsletter; Thanks");

    final LetterDesk letters = new LetterDesk();
    final InMemoryPeople people = new InMemoryPeople(letters.unitOfWork);
    final ReadPreferences read = new ReadPreferences(
            letters.recipients,
            letters.preferences,
            letters.rules,
            () -> letters.company,
            List.of(Topics.STARTERS),
            letters.clock);
    final ChangePreferences change = new ChangePreferences(
            read,
            letters.preferences,
            letters.recipients,
            people,
            new ChangePerson(
                    people,
                    new InMemoryCustomers(letters.unitOfWork),
                    new RecordedEvents(),
                    letters.audit,
                    letters.unitOfWork,
                    letters.clock),
            letters.letters,
            letters.recordWish,
            letters.audit,
            letters.unitOfWork,
            letters.clock);
    final PauseLetters pause = new PauseLetters(letters.links, read, change, letters.clock);
    final ConsentLinks links = new PlainConsentLinks();
    final AskConsent ask = new AskConsent(
            letters.recipients,
            letters.preferences,
            () -> letters.company,
            letters.facts,
            links,
            letters.write,
            letters.recordWish,
            letters.unitOfWork,
            letters.clock);
    final ConfirmConsent confirm = new ConfirmConsent(
            links,
            letters.preferences,
            letters.recipients,
            letters.recordWish,
            letters.audit,
            letters.unitOfWork,
            letters.clock);

    /** Signs nothing. */
    private static final class PlainConsentLinks implements ConsentLinks {
        @Override
        public String link(Target target) {
            return "https://example.com/o/" + token(target);
        }

        @Override
        public Optional<Target> read(String token) {
            String[] parts = token.split(",", -1);
            return parts.length == 3
                    ? Optional.of(new Target(UUID.fromString(parts[0]), new Code(parts[1]), Instant.parse(parts[2])))
                    : Optional.empty();
        }
    }

    static String token(ConsentLinks.Target target) {
        return target.personId() + "," + target.topic() + "," + target.askedAt();
    }

    Recipient anjali() {
        return letters.anjali();
    }

    ChangePreferences.Outcome say(Actor actor, UUID person, Map<Code, Boolean> wanted, boolean everythingOff) {
        return say(actor, person, wanted, everythingOff, null, wishes -> wishes);
    }

    ChangePreferences.Outcome say(
            Actor actor,
            UUID person,
            Map<Code, Boolean> wanted,
            boolean everythingOff,
            @Nullable Long version,
            UnaryOperator<Wishes> wishes) {
        return change.handle(new ChangePreferences.Command(
                actor,
                person,
                null,
                version,
                now -> new ChangePreferences.Wanted(
                        wanted, everythingOff, now.language(), null, wishes.apply(now.wishes()), now.measuring()),
                SHOWN));
    }
}
