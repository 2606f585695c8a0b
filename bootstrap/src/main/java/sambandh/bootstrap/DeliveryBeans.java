package sambandh.bootstrap;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import sambandh.application.letter.Breaker;
import sambandh.application.letter.DeadLetters;
import sambandh.application.letter.DomainThrottle;
import sambandh.application.letter.ForgetLetters;
import sambandh.application.letter.IncomingMail;
import sambandh.application.letter.LetterRetention;
import sambandh.application.letter.Letters;
import sambandh.application.letter.Mailbox;
import sambandh.application.letter.Mailings;
import sambandh.application.letter.ReadMailbox;
import sambandh.application.letter.ReplayLetters;
import sambandh.application.letter.Suppressions;
import sambandh.application.letter.TakeIncoming;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Bells;
import sambandh.application.shared.Events;
import sambandh.application.shared.Ids;
import sambandh.application.shared.Trigger;
import sambandh.application.shared.Trigger.Occasion;
import sambandh.application.shared.UnitOfWork;
import sambandh.application.timeline.Timeline;
import sambandh.domain.letter.LetterReplied;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.fact.Words;

/** What becomes of letters after they were handed over, and when they cannot be. */
@Factory
class DeliveryBeans {
    private static final int FAILURES = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final int MOST_PER_MINUTE = 100_000;
    private static final int MOST_MONTHS = 1200;

    @Singleton
    Breaker breaker(MailWatch watch, Clock clock) {
        return new Breaker(FAILURES, FIRST_PAUSE, LONGEST_PAUSE, watch, clock);
    }

    @Singleton
    DomainThrottle domainThrottle(
            @Value("${SAMBANDH_DOMAIN_AT_ONCE:}") String atOnce,
            @Value("${SAMBANDH_DOMAIN_PER_MINUTE:}") String perMinute,
            Clock clock) {
        return new DomainThrottle(
                limit("SAMBANDH_DOMAIN_AT_ONCE", atOnce, 50),
                limit("SAMBANDH_DOMAIN_PER_MINUTE", perMinute, MOST_PER_MINUTE),
                clock);
    }

    private static int limit(String name, String text, int most) {
        return text.isBlank() ? DomainThrottle.UNLIMITED : StartOptions.number(name, text, 1, most);
    }

    @Singleton
    ReplayLetters replayLetters(
            Letters letters,
            DeadLetters dead,
            Mailings mailings,
            Timeline timeline,
            Audit audit,
            UnitOfWork unitOfWork,
            Bells bells,
            Ids ids,
            Clock clock) {
        return new ReplayLetters(letters, dead, mailings, timeline, audit, unitOfWork, bells, ids, clock);
    }

    /** A person's answer to any letter; what machines answer is none. */
    @Singleton
    @Named("letter.replied")
    Trigger<LetterReplied> onLetterReplied() {
        return new Trigger<>(
                new Code("letter.replied"),
                Words.of(
                        "Somebody answered a letter",
                        "किसी ने पत्र का उत्तर दिया",
                        "কেউ চিঠির উত্তর দিয়েছেন",
                        "कसैले पत्रको जवाफ दियो"),
                LetterReplied.class,
                it -> Optional.of(new Occasion(it.customerId(), it.personId(), null)));
    }

    @Singleton
    ForgetLetters forgetLetters(
            LetterRetention retention,
            @Value("${SAMBANDH_LETTER_MONTHS:24}") String months,
            UnitOfWork unitOfWork,
            Clock clock) {
        int kept = StartOptions.number("SAMBANDH_LETTER_MONTHS", months, 1, MOST_MONTHS);
        return new ForgetLetters(retention, kept, unitOfWork, clock);
    }

    @Singleton
    TakeIncoming takeIncoming(
            IncomingMail incoming,
            Letters letters,
            DeadLetters dead,
            Suppressions suppressions,
            Timeline timeline,
            Events events,
            UnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        return new TakeIncoming(incoming, letters, dead, suppressions, timeline, events, unitOfWork, ids, clock);
    }

    @Singleton
    ReadMailbox readMailbox(
            Mailbox mailbox,
            IncomingMail incoming,
            TakeIncoming take,
            MeterRegistry meters,
            @Value("${SAMBANDH_IMAP_SECONDS:30}") String seconds,
            UnitOfWork unitOfWork) {
        return new ReadMailbox(
                mailbox,
                incoming,
                take,
                outcome -> meters.counter("sambandh.incoming.mail", "outcome", outcome)
                        .increment(),
                Duration.ofSeconds(StartOptions.number("SAMBANDH_IMAP_SECONDS", seconds, 1, 3600)),
                unitOfWork);
    }

    @Context
    @Bean(preDestroy = "close")
    @Requires(property = "sambandh.workers", notEquals = "off")
    Workers mailboxReaders(ReadMailbox read, Mailbox mailbox, Bells bells) {
        return Workers.start(mailbox.isThere() ? 1 : 0, ReadMailbox.NAME, bells, ReadMailbox.NAME, read::round);
    }
}
