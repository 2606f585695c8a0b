package sambandh.rest.letter;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import sambandh.application.access.Users;
import sambandh.application.company.Employees;
import sambandh.application.company.InMemoryCompanyProfiles;
import sambandh.application.letter.AcceptingPostman;
import sambandh.application.letter.AskContact;
import sambandh.application.letter.AskForLetter;
import sambandh.application.letter.AskGate;
import sambandh.application.letter.Breaker;
import sambandh.application.letter.CompanyFacts;
import sambandh.application.letter.DomainThrottle;
import sambandh.application.letter.InMemoryLetters;
import sambandh.application.letter.InMemoryMailings;
import sambandh.application.letter.InMemoryMeasures;
import sambandh.application.letter.InMemoryRecipients;
import sambandh.application.letter.InMemorySuppressions;
import sambandh.application.letter.MeasureLetters;
import sambandh.application.letter.Measures;
import sambandh.application.letter.OwnAddresses;
import sambandh.application.letter.PlainLinks;
import sambandh.application.letter.PlainMeasuringLinks;
import sambandh.application.letter.Postman;
import sambandh.application.letter.Preferences;
import sambandh.application.letter.ReadLetter;
import sambandh.application.letter.Recipients;
import sambandh.application.letter.RecordWish;
import sambandh.application.letter.ReplayLetters;
import sambandh.application.letter.RulesOfLetters;
import sambandh.application.letter.SuppressAddress;
import sambandh.application.letter.TestSend;
import sambandh.application.letter.TestTurns;
import sambandh.application.letter.ThankPerson;
import sambandh.application.letter.Unsubscribe;
import sambandh.application.letter.WriteLetter;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Bells;
import sambandh.application.shared.Ids;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.template.InMemoryEditions;
import sambandh.application.template.PreviewTemplate;
import sambandh.application.template.ReaderFacts;
import sambandh.application.template.SampleTemplates;
import sambandh.application.template.TemplateEngine;
import sambandh.application.template.TemplateShelf;
import sambandh.application.template.WriteWords;
import sambandh.application.timeline.Timeline;
import sambandh.domain.shared.Language;

@Factory
class LetterTestBeans {
    static final CompanyFacts.Company COMPANY =
            new CompanyFacts.Company("Himal", Language.ENGLISH, ZoneOffset.UTC, null, null, null, null);

    @Singleton
    InMemoryLetters letters(InMemoryUnitOfWork unitOfWork, Clock clock) {
        return new InMemoryLetters(unitOfWork, clock);
    }

    @Singleton
    InMemoryRecipients recipients() {
        return new InMemoryRecipients();
    }

    @Singleton
    InMemorySuppressions suppressions(InMemoryUnitOfWork unitOfWork) {
        return new InMemorySuppressions(unitOfWork);
    }

    @Singleton
    AskContact askContact(Recipients recipients, RulesOfLetters rules, AskGate gate, Clock clock) {
        return new AskContact(recipients, rules, gate, clock);
    }

    @Singleton
    AskGate askGate(
            InMemoryLetters letters,
            InMemoryRecipients recipients,
            InMemorySuppressions suppressions,
            RulesOfLetters rules,
            Postman postman,
            Clock clock) {
        return new AskGate(suppressions, letters, recipients, () -> COMPANY, postman, rules, clock);
    }

    @Singleton
    WriteWords words(
            TemplateShelf shelf,
            TemplateEngine engine,
            InMemoryCompanyProfiles profiles,
            InMemoryUnitOfWork unitOfWork) {
        return new WriteWords(shelf, new InMemoryEditions(unitOfWork), engine, profiles, unitOfWork);
    }

    @Singleton
    WriteLetter writeLetter(
            InMemoryLetters letters,
            AskGate gate,
            WriteWords words,
            Audit audit,
            InMemoryUnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        return new WriteLetter(letters, gate, words, new PlainLinks(), audit, unitOfWork, new Bells(), ids, clock);
    }

    @Singleton
    ThankPerson thankPerson(
            InMemoryRecipients recipients, ReaderFacts facts, TemplateShelf shelf, WriteLetter write, Clock clock) {
        return new ThankPerson(recipients, facts, shelf, write, clock);
    }

    @Singleton
    AskForLetter askForLetter(
            InMemoryRecipients recipients,
            ReaderFacts facts,
            WriteWords words,
            ThankPerson thankPerson,
            WriteLetter write,
            Clock clock) {
        return new AskForLetter(recipients, facts, words, thankPerson, write, clock);
    }

    @Singleton
    OwnAddresses ownAddresses(Users users, Employees employees, InMemoryRecipients recipients) {
        return new OwnAddresses(users, employees, recipients);
    }

    @Singleton
    TestTurns testTurns(Clock clock) {
        Breaker.Watch nobody = new Breaker.Watch() {
            @Override
            public void opened(int failures, String answer) {}

            @Override
            public void closed(Duration after) {}
        };
        return new TestTurns(
                new Breaker(5, Duration.ofSeconds(10), Duration.ofMinutes(5), nobody, clock),
                new DomainThrottle(DomainThrottle.UNLIMITED, DomainThrottle.UNLIMITED, clock),
                clock);
    }

    @Singleton
    TestSend testSend(
            PreviewTemplate preview,
            Postman postman,
            InMemorySuppressions suppressions,
            TestTurns turns,
            Audit audit,
            InMemoryUnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        return new TestSend(preview, postman, suppressions, () -> COMPANY, turns, audit, unitOfWork, ids, clock);
    }

    @Singleton
    ReadLetter readLetter(InMemoryLetters letters, InMemoryCompanyProfiles profiles, InMemoryUnitOfWork unitOfWork) {
        return new ReadLetter(letters, SampleTemplates.writeWords(unitOfWork, profiles));
    }

    @Singleton
    Unsubscribe unsubscribe(
            InMemoryLetters letters,
            InMemoryRecipients recipients,
            Preferences preferences,
            RecordWish recordWish,
            Audit audit,
            InMemoryUnitOfWork unitOfWork,
            Clock clock) {
        return new Unsubscribe(
                new PlainLinks(), recipients, letters, preferences, recordWish, audit, unitOfWork, clock);
    }

    @Singleton
    ReplayLetters replayLetters(
            InMemoryLetters letters,
            InMemoryMailings mailings,
            Timeline timeline,
            Audit audit,
            InMemoryUnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        return new ReplayLetters(letters, letters, mailings, timeline, audit, unitOfWork, new Bells(), ids, clock);
    }

    @Singleton
    SuppressAddress suppressAddress(
            InMemorySuppressions suppressions, Audit audit, InMemoryUnitOfWork unitOfWork, Clock clock) {
        return new SuppressAddress(suppressions, audit, unitOfWork, clock);
    }

    @Singleton
    Measures measures(InMemoryUnitOfWork unitOfWork) {
        return new InMemoryMeasures(unitOfWork);
    }

    @Singleton
    MeasureLetters measureLetters(
            Measures measures,
            InMemoryLetters letters,
            InMemoryRecipients recipients,
            RulesOfLetters rules,
            InMemoryUnitOfWork unitOfWork,
            Clock clock) {
        return new MeasureLetters(new PlainMeasuringLinks(), measures, letters, recipients, rules, unitOfWork, clock);
    }

    @Singleton
    Postman postman() {
        return new AcceptingPostman("folder", _ -> true);
    }
}
