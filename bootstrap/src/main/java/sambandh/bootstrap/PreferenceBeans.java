package sambandh.bootstrap;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import sambandh.application.customer.ChangePerson;
import sambandh.application.customer.People;
import sambandh.application.letter.AskConsent;
import sambandh.application.letter.AskContact;
import sambandh.application.letter.AskGate;
import sambandh.application.letter.ChangeLetterRules;
import sambandh.application.letter.ChangePreferences;
import sambandh.application.letter.CompanyFacts;
import sambandh.application.letter.ConfirmConsent;
import sambandh.application.letter.ConsentLinks;
import sambandh.application.letter.Letters;
import sambandh.application.letter.PauseLetters;
import sambandh.application.letter.Preferences;
import sambandh.application.letter.ReadPreferences;
import sambandh.application.letter.Recipients;
import sambandh.application.letter.RecordWish;
import sambandh.application.letter.RulesOfLetters;
import sambandh.application.letter.Topics;
import sambandh.application.letter.UnsubscribeLinks;
import sambandh.application.letter.WriteLetter;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.application.template.ReaderFacts;
import sambandh.application.timeline.Timeline;
import sambandh.domain.letter.QuietHours;
import sambandh.domain.shared.InvalidValue;

/** What people say of the letters that they want. */
@Factory
class PreferenceBeans {
    /** Hours that cannot be read are told at the start. */
    @Context
    QuietHours quietHours(@Value("${SAMBANDH_QUIET_HOURS:}") String hours) {
        try {
            return hours.isBlank() ? QuietHours.USUAL : QuietHours.parse(hours);
        } catch (InvalidValue unreadable) {
            throw new StartRefused("SAMBANDH_QUIET_HOURS cannot be taken: " + unreadable.detail());
        }
    }

    @Singleton
    Topics starterTopics() {
        return Topics.STARTERS;
    }

    @Singleton
    RecordWish recordWish(Preferences preferences, Recipients recipients, Timeline timeline, Ids ids, Clock clock) {
        return new RecordWish(preferences, recipients, timeline, ids, clock);
    }

    @Singleton
    AskContact askContact(Recipients recipients, RulesOfLetters rules, AskGate gate, Clock clock) {
        return new AskContact(recipients, rules, gate, clock);
    }

    @Singleton
    ReadPreferences readPreferences(
            Recipients recipients,
            Preferences preferences,
            RulesOfLetters rules,
            CompanyFacts companyFacts,
            List<Topics> topics,
            Clock clock) {
        return new ReadPreferences(recipients, preferences, rules, companyFacts, topics, clock);
    }

    @Singleton
    ChangePreferences changePreferences(
            ReadPreferences read,
            Preferences preferences,
            Recipients recipients,
            People people,
            ChangePerson changePerson,
            Letters letters,
            RecordWish recordWish,
            Audit audit,
            UnitOfWork unitOfWork,
            Clock clock) {
        return new ChangePreferences(
                read, preferences, recipients, people, changePerson, letters, recordWish, audit, unitOfWork, clock);
    }

    @Singleton
    PauseLetters pauseLetters(UnsubscribeLinks links, ReadPreferences read, ChangePreferences change, Clock clock) {
        return new PauseLetters(links, read, change, clock);
    }

    @Singleton
    ChangeLetterRules changeLetterRules(RulesOfLetters rules, Audit audit, UnitOfWork unitOfWork) {
        return new ChangeLetterRules(rules, audit, unitOfWork);
    }

    @Singleton
    AskConsent askConsent(
            Recipients recipients,
            Preferences preferences,
            CompanyFacts companyFacts,
            ReaderFacts columns,
            ConsentLinks links,
            WriteLetter writeLetter,
            RecordWish recordWish,
            UnitOfWork unitOfWork,
            Clock clock) {
        return new AskConsent(
                recipients, preferences, companyFacts, columns, links, writeLetter, recordWish, unitOfWork, clock);
    }

    @Singleton
    ConfirmConsent confirmConsent(
            ConsentLinks links,
            Preferences preferences,
            Recipients recipients,
            RecordWish recordWish,
            Audit audit,
            UnitOfWork unitOfWork,
            Clock clock) {
        return new ConfirmConsent(links, preferences, recipients, recordWish, audit, unitOfWork, clock);
    }
}
