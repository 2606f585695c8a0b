package sambandh.bootstrap;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import sambandh.application.access.Users;
import sambandh.application.company.Employees;
import sambandh.application.letter.AskForLetter;
import sambandh.application.letter.AskGate;
import sambandh.application.letter.Breaker;
import sambandh.application.letter.CompanyFacts;
import sambandh.application.letter.DomainThrottle;
import sambandh.application.letter.KeepResults;
import sambandh.application.letter.LetterProof;
import sambandh.application.letter.LetterQueue;
import sambandh.application.letter.LetterViews;
import sambandh.application.letter.Letters;
import sambandh.application.letter.LettersUnderWay;
import sambandh.application.letter.MailedWords;
import sambandh.application.letter.Mailings;
import sambandh.application.letter.MeasureLetters;
import sambandh.application.letter.Measures;
import sambandh.application.letter.MeasuringLinks;
import sambandh.application.letter.OwnAddresses;
import sambandh.application.letter.Postman;
import sambandh.application.letter.Preferences;
import sambandh.application.letter.ReadLetter;
import sambandh.application.letter.Recipients;
import sambandh.application.letter.RecordWish;
import sambandh.application.letter.RulesOfLetters;
import sambandh.application.letter.SendLetters;
import sambandh.application.letter.SteerMailing;
import sambandh.application.letter.SuppressAddress;
import sambandh.application.letter.Suppressions;
import sambandh.application.letter.TendMailings;
import sambandh.application.letter.TestSend;
import sambandh.application.letter.TestTurns;
import sambandh.application.letter.ThankPerson;
import sambandh.application.letter.Unsubscribe;
import sambandh.application.letter.UnsubscribeLinks;
import sambandh.application.letter.WriteLetter;
import sambandh.application.letter.WriteMailed;
import sambandh.application.order.Orders;
import sambandh.application.order.StopThanks;
import sambandh.application.order.StopThanksOfReturned;
import sambandh.application.order.ThankForOrder;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Bells;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.application.template.PreviewTemplate;
import sambandh.application.template.ReaderFacts;
import sambandh.application.template.TemplateShelf;
import sambandh.application.template.WriteWords;
import sambandh.application.timeline.Timeline;
import sambandh.persistence.shared.Leases;

@Factory
class LetterBeans {
    private static final int MOST_CONNECTIONS = 50;
    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    private static final Duration LONGEST_RETRY = Duration.ofHours(4);

    @Singleton
    AskGate askGate(
            Suppressions suppressions,
            Letters letters,
            Recipients recipients,
            CompanyFacts companyFacts,
            Postman postman,
            RulesOfLetters rules,
            Clock clock) {
        return new AskGate(suppressions, letters, recipients, companyFacts, postman, rules, clock);
    }

    @Singleton
    WriteLetter writeLetter(
            Letters letters,
            AskGate gate,
            WriteWords words,
            UnsubscribeLinks links,
            Audit audit,
            UnitOfWork unitOfWork,
            Bells bells,
            Ids ids,
            Clock clock) {
        return new WriteLetter(letters, gate, words, links, audit, unitOfWork, bells, ids, clock);
    }

    @Singleton
    ThankPerson thankPerson(
            Recipients recipients, ReaderFacts columns, TemplateShelf shelf, WriteLetter writeLetter, Clock clock) {
        return new ThankPerson(recipients, columns, shelf, writeLetter, clock);
    }

    @Singleton
    AskForLetter askForLetter(
            Recipients recipients,
            ReaderFacts columns,
            WriteWords words,
            ThankPerson thankPerson,
            WriteLetter writeLetter,
            Clock clock) {
        return new AskForLetter(recipients, columns, words, thankPerson, writeLetter, clock);
    }

    @Singleton
    OwnAddresses ownAddresses(Users users, Employees employees, Recipients recipients) {
        return new OwnAddresses(users, employees, recipients);
    }

    @Singleton
    TestTurns testTurns(Breaker breaker, DomainThrottle throttle, Clock clock) {
        return new TestTurns(breaker, throttle, clock);
    }

    @Singleton
    TestSend testSend(
            PreviewTemplate previewTemplate,
            Postman postman,
            Suppressions suppressions,
            CompanyFacts companyFacts,
            TestTurns turns,
            Audit audit,
            UnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        return new TestSend(previewTemplate, postman, suppressions, companyFacts, turns, audit, unitOfWork, ids, clock);
    }

    @Singleton
    ThankForOrder thankForOrder(ThankPerson thankPerson) {
        return new ThankForOrder(thankPerson);
    }

    @Singleton
    StopThanks stopThanks(Letters letters) {
        return new StopThanks(letters);
    }

    @Singleton
    StopThanksOfReturned stopThanksOfReturned(Orders orders, Letters letters) {
        return new StopThanksOfReturned(orders, letters);
    }

    @Singleton
    Unsubscribe unsubscribe(
            UnsubscribeLinks links,
            Recipients recipients,
            Letters letters,
            Preferences preferences,
            RecordWish recordWish,
            Audit audit,
            UnitOfWork unitOfWork,
            Clock clock) {
        return new Unsubscribe(links, recipients, letters, preferences, recordWish, audit, unitOfWork, clock);
    }

    @Singleton
    SuppressAddress suppressAddress(Suppressions suppressions, Audit audit, UnitOfWork unitOfWork, Clock clock) {
        return new SuppressAddress(suppressions, audit, unitOfWork, clock);
    }

    @Singleton
    LettersUnderWay lettersUnderWay(@Value("${SAMBANDH_SMTP_CONNECTIONS:5}") String connections, Bells bells) {
        return new LettersUnderWay(
                StartOptions.number("SAMBANDH_SMTP_CONNECTIONS", connections, 2, MOST_CONNECTIONS), bells);
    }

    @Singleton
    SendLetters sendLetters(
            LetterQueue queue,
            AskGate gate,
            MailedWords words,
            MeasureLetters measure,
            Postman postman,
            Breaker breaker,
            DomainThrottle throttle,
            LettersUnderWay underWay,
            UnitOfWork unitOfWork,
            Clock clock) {
        SendLetters.RetryAfter retryAfter = attempts -> Leases.backOff(FIRST_RETRY, LONGEST_RETRY, attempts);
        ThreadFactory senders = Thread.ofVirtual().name("letter-", 1).factory();
        return new SendLetters(
                queue,
                gate,
                words,
                measure,
                postman,
                breaker,
                throttle,
                underWay,
                delivery -> senders.newThread(delivery).start(),
                unitOfWork,
                retryAfter,
                clock);
    }

    @Singleton
    MeasureLetters measureLetters(
            MeasuringLinks links,
            Measures measures,
            Letters letters,
            Recipients recipients,
            RulesOfLetters rules,
            UnitOfWork unitOfWork,
            Clock clock) {
        return new MeasureLetters(links, measures, letters, recipients, rules, unitOfWork, clock);
    }

    @Singleton
    KeepResults keepResults(
            LettersUnderWay underWay,
            LetterQueue queue,
            Suppressions suppressions,
            Timeline timeline,
            UnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        return new KeepResults(underWay, queue, suppressions, timeline, unitOfWork, ids, clock);
    }

    @Singleton
    WriteMailed writeMailed(
            Mailings mailings,
            Recipients recipients,
            ReaderFacts facts,
            WriteWords words,
            UnsubscribeLinks links,
            Clock clock) {
        return new WriteMailed(mailings, recipients, facts, words, links, clock);
    }

    @Singleton
    ReadLetter readLetter(LetterViews letters, WriteWords words) {
        return new ReadLetter(letters, words);
    }

    @Singleton
    SteerMailing steerMailing(Mailings mailings, UnitOfWork unitOfWork, Bells bells, Clock clock) {
        return new SteerMailing(mailings, unitOfWork, bells, clock);
    }

    @Singleton
    TendMailings tendMailings(Mailings mailings, UnitOfWork unitOfWork, Clock clock) {
        return new TendMailings(mailings, unitOfWork, clock);
    }

    @Context
    @Bean(preDestroy = "close")
    @Requires(property = "sambandh.workers", notEquals = "off")
    Workers mailingTenders(TendMailings tend, Bells bells) {
        return Workers.start(1, "mailings", bells, Mailings.BELL, tend::round);
    }

    @Context
    @Bean(preDestroy = "close")
    @Requires(property = "sambandh.workers", notEquals = "off")
    LetterSenders letterSenders(LettersUnderWay underWay, SendLetters send, KeepResults keep, Bells bells) {
        return new LetterSenders(underWay, send, keep, bells);
    }

    @Singleton
    LetterProof letterProof(LetterViews letters) {
        return new LetterProof(letters);
    }
}
