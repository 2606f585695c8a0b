package sambandh.rest.letter;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import sambandh.application.customer.ChangePerson;
import sambandh.application.customer.InMemoryPeople;
import sambandh.application.letter.AskConsent;
import sambandh.application.letter.ChangeLetterRules;
import sambandh.application.letter.ChangePreferences;
import sambandh.application.letter.ConfirmConsent;
import sambandh.application.letter.ConsentLinks;
import sambandh.application.letter.InMemoryLetters;
import sambandh.application.letter.InMemoryPreferences;
import sambandh.application.letter.InMemoryRecipients;
import sambandh.application.letter.InMemoryRulesOfLetters;
import sambandh.application.letter.PauseLetters;
import sambandh.application.letter.PlainLinks;
import sambandh.application.letter.ReadPreferences;
import sambandh.application.letter.RecordWish;
import sambandh.application.letter.Topics;
import sambandh.application.letter.UnsubscribeLinks;
import sambandh.application.letter.WriteLetter;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Ids;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.template.ReaderFacts;
import sambandh.application.timeline.InMemoryTimeline;
import sambandh.domain.shared.Code;

@Factory
class PreferenceTestBeans {
    @Singleton
    UnsubscribeLinks unsubscribeLinks() {
        return new PlainLinks();
    }

    /** Signs nothing. */
    @Singleton
    ConsentLinks consentLinks() {
        return new ConsentLinks() {
            @Override
            public String link(Target target) {
                return "https://example.com/api/v1/opt-ins/" + target.personId() + "," + target.topic() + ","
                        + target.askedAt();
            }

            @Override
            public Optional<Target> read(String token) {
                String[] parts = token.split(",", -1);
                return parts.length == 3
                        ? Optional.of(
                                new Target(UUID.fromString(parts[0]), new Code(parts[1]), Instant.parse(parts[2])))
                        : Optional.empty();
            }
        };
    }

    @Singleton
    InMemoryRulesOfLetters rules(InMemoryUnitOfWork unitOfWork) {
        return new InMemoryRulesOfLetters(unitOfWork);
    }

    @Singleton
    InMemoryPreferences preferences(InMemoryUnitOfWork unitOfWork, InMemoryRecipients recipients) {
        return new InMemoryPreferences(unitOfWork, recipients);
    }

    @Singleton
    RecordWish recordWish(
            InMemoryPreferences preferences,
            InMemoryRecipients recipients,
            InMemoryTimeline timeline,
            Ids ids,
            Clock clock) {
        return new RecordWish(preferences, recipients, timeline, ids, clock);
    }

    @Singleton
    ReadPreferences readPreferences(
            InMemoryRecipients recipients, InMemoryPreferences preferences, InMemoryRulesOfLetters rules, Clock clock) {
        return new ReadPreferences(
                recipients, preferences, rules, () -> LetterTestBeans.COMPANY, List.of(Topics.STARTERS), clock);
    }

    @Singleton
    ChangePreferences changePreferences(
            ReadPreferences read,
            InMemoryPreferences preferences,
            InMemoryRecipients recipients,
            InMemoryPeople people,
            ChangePerson changePerson,
            InMemoryLetters letters,
            RecordWish recordWish,
            Audit audit,
            InMemoryUnitOfWork unitOfWork,
            Clock clock) {
        return new ChangePreferences(
                read, preferences, recipients, people, changePerson, letters, recordWish, audit, unitOfWork, clock);
    }

    @Singleton
    PauseLetters pauseLetters(UnsubscribeLinks links, ReadPreferences read, ChangePreferences change, Clock clock) {
        return new PauseLetters(links, read, change, clock);
    }

    @Singleton
    ChangeLetterRules changeLetterRules(InMemoryRulesOfLetters rules, Audit audit, InMemoryUnitOfWork unitOfWork) {
        return new ChangeLetterRules(rules, audit, unitOfWork);
    }

    @Singleton
    AskConsent askConsent(
            InMemoryRecipients recipients,
            InMemoryPreferences preferences,
            ReaderFacts facts,
            ConsentLinks links,
            WriteLetter writeLetter,
            RecordWish recordWish,
            InMemoryUnitOfWork unitOfWork,
            Clock clock) {
        return new AskConsent(
                recipients,
                preferences,
                () -> LetterTestBeans.COMPANY,
                facts,
                links,
                writeLetter,
                recordWish,
                unitOfWork,
                clock);
    }

    @Singleton
    ConfirmConsent confirmConsent(
            ConsentLinks links,
            InMemoryPreferences preferences,
            InMemoryRecipients recipients,
            RecordWish recordWish,
            Audit audit,
            InMemoryUnitOfWork unitOfWork,
            Clock clock) {
        return new ConfirmConsent(links, preferences, recipients, recordWish, audit, unitOfWork, clock);
    }
}
