package sambandh.application.letter;

import java.time.Duration;
import java.time.LocalDate;
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
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.Postman.Result;
import sambandh.application.letter.Recipients.Recipient;
import sambandh.application.shared.Bells;
import sambandh.application.shared.CountedIds;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.RecordedAudit;
import sambandh.application.shared.StoreUnavailable;
import sambandh.application.shared.TestClock;
import sambandh.application.shared.UnitOfWork;
import sambandh.application.timeline.Timeline;
import sambandh.domain.letter.Letter;
import sambandh.domain.order.OrderCancelled;
import sambandh.domain.order.OrderMode;
import sambandh.domain.order.OrderPlaced;
import sambandh.domain.order.OrderReturned;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Language;
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
    final RecordedAudit audit = new RecordedAudit();
    final CountedIds ids = new CountedIds();
    final List<TimelineEntry> told = new ArrayList<>();
    final InMemoryRulesOfLetters rules = new InMemoryRulesOfLetters(unitOfWork);
    final InMemoryPreferences preferences = new InMemoryPreferences(unitOfWork, recipients);
    final ScriptedPostman postman = new ScriptedPostman();
    CompanyFacts.Company company = COMPANY;
    final AskGate gate = new AskGate(suppressions, letters, recipients, () -> company, postman, rules, clock);
    final PlainTemplates.Links links = new PlainTemplates.Links();
    final UUID customer = UUID.randomUUID();
    final UUID order = UUID.randomUUID();
    final WriteLetter write = new WriteLetter(
            letters, gate, new PlainTemplates(), () -> company, links, audit, unitOfWork, new Bells(), ids, clock);
    final ThankPerson thank = new ThankPerson(recipients, List.of(this::facts), write, clock);
    final RecordWish recordWish = new RecordWish(preferences, recipients, timeline(), ids, clock);

    final Deque<Result> answers = new ArrayDeque<>();
    final List<Letter> delivered = new ArrayList<>();
    /** Deliveries that were handed over and hang, each until it is run. */
    final Deque<Runnable> hanging = new ArrayDeque<>();

    boolean hang;

    /** What the next delivery ends with. */
    @Nullable Error breakdown;

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
        underWay = new LettersUnderWay(connections, new Bells());
        send = sender(letters);
        keep = keeper(unitOfWork);
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

    SendLetters sender(LetterQueue queue) {
        return new SendLetters(
                queue,
                gate,
                postman,
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

    final class ScriptedPostman implements Postman {
        @Override
        public boolean canWriteFor(CompanyFacts.Company it) {
            return it.isNamed();
        }

        @Override
        public Result deliver(Letter letter) {
            Error failed = breakdown;
            breakdown = null;
            if (failed != null) {
                throw failed;
            }
            delivered.add(letter);
            return answers.isEmpty() ? new Result.Accepted() : answers.pop();
        }

        @Override
        public String by() {
            return "test";
        }

        @Override
        public @Nullable String location(Letter letter) {
            return null;
        }
    }

    private Timeline timeline() {
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

    private Map<String, ?> facts(UUID of, @Nullable UUID reference) {
        boolean known = of.equals(customer) && (reference == null || reference.equals(order));
        return known ? Map.of("order", Map.of("id", order, "date", LocalDate.of(2026, 2, 27))) : Map.of();
    }

    Letter thanked(UUID person) {
        return ((ThankPerson.Outcome.Written) thank.handle(new ThankPerson.Command(AGENT, person, null))).letter();
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

    OrderCancelled cancelled(UUID sale) {
        return new OrderCancelled(
                UUID.randomUUID(),
                customer,
                sale,
                clock.instant(),
                LocalDate.of(2026, 2, 27),
                "-10",
                "INR",
                OrderMode.LIVE);
    }

    OrderReturned returned(UUID sale) {
        return new OrderReturned(
                UUID.randomUUID(),
                customer,
                sale,
                clock.instant(),
                LocalDate.of(2026, 2, 27),
                "-5",
                "INR",
                OrderMode.LIVE);
    }

    OrderPlaced placed(@Nullable UUID of, OrderMode mode) {
        return new OrderPlaced(order, of, clock.instant(), LocalDate.of(2026, 2, 27), "10", "INR", mode);
    }
}
