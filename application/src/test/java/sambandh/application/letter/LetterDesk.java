package sambandh.application.letter;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import sambandh.application.company.InMemoryCompanyProfiles;
import sambandh.application.letter.Mailings.Addressee;
import sambandh.application.letter.Postman.Result;
import sambandh.application.letter.Recipients.Recipient;
import sambandh.application.shared.Bells;
import sambandh.application.shared.CountedIds;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.RecordedAudit;
import sambandh.application.shared.StoreUnavailable;
import sambandh.application.shared.TestClock;
import sambandh.application.shared.UnitOfWork;
import sambandh.application.template.CompanyTold;
import sambandh.application.template.InMemoryOwnTemplates;
import sambandh.application.template.ReaderFacts;
import sambandh.application.template.SampleTemplates;
import sambandh.application.template.TemplateShelf;
import sambandh.application.template.WriteWords;
import sambandh.application.timeline.Timeline;
import sambandh.domain.company.CompanyProfile;
import sambandh.domain.letter.ErrorShare;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.Mailing;
import sambandh.domain.letter.MailingId;
import sambandh.domain.letter.Pace;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.Money;
import sambandh.domain.template.Purpose;
import sambandh.domain.timeline.TimelineEntry;

/** All that writes and sends letters, over fakes; the mail server answers as it is told. */
final class LetterDesk {
    static final Actor AGENT = new Actor.Staff(UUID.randomUUID(), Set.of("agent"));
    static final CompanyFacts.Company COMPANY =
            new CompanyFacts.Company("Himal", new Language("ne"), ZoneId.of("Asia/Kathmandu"), null, null, null, null);

    final TestClock clock = new TestClock("2026-03-01T06:30:00Z");
    final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    final InMemoryLetters letters = new InMemoryLetters(unitOfWork, clock);
    final InMemoryRecipients recipients = new InMemoryRecipients();
    final InMemorySuppressions suppressions = new InMemorySuppressions(unitOfWork);
    final InMemoryMailings mailings = new InMemoryMailings(unitOfWork, letters, recipients, clock);
    final SteerMailing steer = new SteerMailing(mailings, unitOfWork, new Bells(), clock);
    final TendMailings tend = new TendMailings(mailings, unitOfWork, clock);
    final RecordedAudit audit = new RecordedAudit();
    final InMemoryMeasures measures = new InMemoryMeasures(unitOfWork);
    final CountedIds ids = new CountedIds();
    final List<TimelineEntry> told = new ArrayList<>();
    final InMemoryRulesOfLetters rules = new InMemoryRulesOfLetters(unitOfWork);
    final InMemoryPreferences preferences = new InMemoryPreferences(unitOfWork, recipients);
    final ScriptedPostman postman = new ScriptedPostman();
    CompanyFacts.Company company = COMPANY;

    /** What happens while the gate is asked. */
    Runnable whileAsked = () -> {};

    final AskGate gate = new AskGate(suppressions, letters, recipients, this::company, postman, rules, clock);
    final PlainLinks links = new PlainLinks();
    final InMemoryCompanyProfiles profiles = new InMemoryCompanyProfiles(unitOfWork);
    final UUID customer = UUID.randomUUID();
    final UUID order = UUID.randomUUID();
    final OneSale sale = new OneSale(order, customer, clock);
    final ReaderFacts facts = new ReaderFacts(List.of(new RecipientFacts(recipients), new CompanyTold(profiles), sale));
    final InMemoryOwnTemplates ownTemplates = new InMemoryOwnTemplates(unitOfWork);
    final TemplateShelf shelf = SampleTemplates.shelf(ownTemplates);
    final WriteWords words = SampleTemplates.writeWords(shelf, unitOfWork, profiles);
    final WriteMailed mailed = new WriteMailed(mailings, recipients, facts, words, links, clock);
    final WriteLetter write = new WriteLetter(letters, gate, words, links, audit, unitOfWork, new Bells(), ids, clock);
    final ThankPerson thank = new ThankPerson(recipients, facts, shelf, write, clock);
    final MeasureLetters measure =
            new MeasureLetters(new PlainMeasuringLinks(), measures, letters, recipients, rules, unitOfWork, clock);
    final RecordWish recordWish = new RecordWish(preferences, recipients, timeline(), ids, clock);

    final Deque<Result> answers = postman.answers;
    final List<Letter> delivered = postman.delivered;
    /** Deliveries that were handed over and hang, each until it is run. */
    final Deque<Runnable> hanging = new ArrayDeque<>();

    boolean hang;

    private CompanyFacts.Company company() {
        whileAsked.run();
        return company;
    }

    Unsubscribe unsubscribe() {
        return new Unsubscribe(links, recipients, letters, preferences, recordWish, audit, unitOfWork, clock);
    }

    final LettersUnderWay underWay;
    final SendLetters send;
    final KeepResults keep;

    LetterDesk() {
        this(5);
    }

    LetterDesk(int connections) {
        this(connections, DomainThrottle.UNLIMITED, DomainThrottle.UNLIMITED);
    }

    LetterDesk(int connections, int atOnce, int perMinute) {
        underWay = new LettersUnderWay(connections, new Bells());
        breaker = new Breaker(3, Duration.ofSeconds(10), Duration.ofMinutes(5), new Told(), clock);
        throttle = new DomainThrottle(atOnce, perMinute, clock);
        send = sender(letters);
        keep = keeper(unitOfWork);
        CompanyProfile.Details himal = new CompanyProfile.Details(
                COMPANY.name(), Money.currency("NPR"), COMPANY.zone(), COMPANY.language(), null, null, null, null);
        unitOfWork.run(() -> profiles.replace(profiles.current().change(himal, clock.instant())));
    }

    private final class AwayOnce implements UnitOfWork {
        private boolean wasAway;

        @Override
        public <T> T perform(Supplier<T> work) {
            if (!delivered.isEmpty() && !wasAway) {
                wasAway = true;
                throw new StoreUnavailable(new IllegalStateException("away"));
            }
            return unitOfWork.perform(work);
        }

        @Override
        public void afterCommit(Runnable then) {
            unitOfWork.afterCommit(then);
        }
    }

    /** What the breaker told. */
    final List<String> breakerTold = new ArrayList<>();

    final Breaker breaker;
    final DomainThrottle throttle;

    private final class Told implements Breaker.Watch {
        @Override
        public void opened(int failures, String answer) {
            breakerTold.add("opened after " + failures + ": " + answer);
        }

        @Override
        public void closed(Duration after) {
            breakerTold.add("closed after " + after);
        }
    }

    SendLetters sender(LetterQueue queue) {
        return new SendLetters(
                queue,
                gate,
                mailed,
                measure,
                postman,
                breaker,
                throttle,
                underWay,
                delivery -> {
                    if (hang) {
                        hanging.add(delivery);
                    } else {
                        delivery.run();
                    }
                },
                unitOfWork,
                attempts -> Duration.ofMinutes(attempts),
                clock);
    }

    KeepResults keeper(UnitOfWork work) {
        return keeper(work, letters);
    }

    KeepResults keeper(UnitOfWork work, LetterQueue queue) {
        return new KeepResults(underWay, queue, suppressions, timeline(), work, ids, clock);
    }

    /** @return whether there was anything to send */
    boolean sendAll() {
        boolean any = false;
        boolean more = true;
        while (more) {
            send.round();
            more = keep.round();
            any |= more;
        }
        return any;
    }

    /** Away for one write after the first letter was handed over. */
    UnitOfWork awayOnce() {
        return new AwayOnce();
    }

    Timeline timeline() {
        return new Timeline() {
            @Override
            public void addAll(Collection<TimelineEntry> entries) {
                unitOfWork.mustBeOpen();
                told.addAll(entries);
            }

            @Override
            public void removeAll(Collection<TimelineEntry> entries) {
                throw new UnsupportedOperationException();
            }
        };
    }

    /** One to a fresh reader that is due. */
    Letter queued(Purpose purpose) {
        Letter letter = SampleLetters.letter()
                .to(anjali().personId())
                .purpose(purpose)
                .createdAt(clock.instant())
                .build();
        unitOfWork.run(() -> letters.add(letter));
        return letter;
    }

    Letter thanked(UUID person) {
        return ((ThankPerson.Outcome.Written) thank.handle(new ThankPerson.Command(AGENT, person, null))).letter();
    }

    /** A running mailing to these people. */
    MailingId mailing(List<Recipient> people) {
        return mailing(people, Pace.FREE, new ErrorShare(5));
    }

    MailingId mailing(List<Recipient> people, Pace pace, ErrorShare share) {
        return mailing(people, pace, share, Purpose.SERVICE);
    }

    MailingId mailing(List<Recipient> people, Map<String, Object> inputs) {
        return mailing(people, Pace.FREE, new ErrorShare(5), Purpose.SERVICE, inputs);
    }

    MailingId mailing(List<Recipient> people, Pace pace, ErrorShare share, Purpose purpose) {
        return mailing(people, pace, share, purpose, Map.of());
    }

    private MailingId mailing(
            List<Recipient> people, Pace pace, ErrorShare share, Purpose purpose, Map<String, Object> inputs) {
        MailingId id = new MailingId(UUID.randomUUID());
        steer.begin(
                id,
                new Mailing.Details(
                        null,
                        ThankPerson.TEMPLATE,
                        0,
                        purpose,
                        new Code("thanks"),
                        inputs,
                        pace,
                        share,
                        AGENT.reference()));
        steer.put(
                id,
                people.stream()
                        .map(it -> new Addressee(it.personId(), customer, clock.instant()))
                        .toList(),
                List.of());
        steer.prepared(id);
        return id;
    }

    List<Letter> of(MailingId id) {
        return letters.all()
                .filter(l -> l.mailed() != null && l.mailed().mailing().equals(id))
                .toList();
    }

    Letter now(Letter letter) {
        return letters.find(letter.id()).orElseThrow();
    }

    Recipient anjali() {
        return recipients.add("अंजलि", "hi", "anjali@example.com", customer);
    }

    /** Whether a fresh letter was written. */
    boolean asked(Recipient person) {
        var outcome = thank.handle(new ThankPerson.Command(AGENT, person.personId(), order));
        return ((ThankPerson.Outcome.Written) outcome).fresh();
    }
}
