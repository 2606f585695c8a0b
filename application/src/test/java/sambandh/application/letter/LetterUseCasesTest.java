package sambandh.application.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
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
import org.junit.jupiter.api.Test;
import sambandh.application.letter.LetterQueue.Lane;
import sambandh.application.letter.Postman.Result;
import sambandh.application.letter.Recipients.Recipient;
import sambandh.application.order.ThankForOrder;
import sambandh.application.shared.Bells;
import sambandh.application.shared.CountedIds;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.RecordedAudit;
import sambandh.application.shared.StoreUnavailable;
import sambandh.application.shared.TestClock;
import sambandh.application.shared.UnitOfWork;
import sambandh.application.timeline.Timeline;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.Letter.State;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.letter.QuietHours;
import sambandh.domain.order.OrderMode;
import sambandh.domain.order.OrderPlaced;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Language;
import sambandh.domain.timeline.TimelineEntry;

class LetterUseCasesTest {
    private static final Actor AGENT = new Actor.Staff(UUID.randomUUID(), Set.of("agent"));
    private static final CompanyFacts.Company COMPANY =
            new CompanyFacts.Company("Himal", new Language("ne"), ZoneId.of("Asia/Kathmandu"), null, null, null, null);

    private final TestClock clock = new TestClock("2026-03-01T06:30:00Z");
    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryLetters letters = new InMemoryLetters(unitOfWork, clock);
    private final InMemoryRecipients recipients = new InMemoryRecipients();
    private final InMemorySuppressions suppressions = new InMemorySuppressions(unitOfWork);
    private final RecordedAudit audit = new RecordedAudit();
    private final CountedIds ids = new CountedIds();
    private final List<TimelineEntry> told = new ArrayList<>();
    private final AskGate gate = new AskGate(suppressions, letters, QuietHours.USUAL, clock);
    private final PlainTemplates.Links links = new PlainTemplates.Links();
    private final UUID customer = UUID.randomUUID();
    private final UUID order = UUID.randomUUID();
    private final ThankPerson thank = new ThankPerson(
            recipients,
            List.of(this::facts),
            new WriteLetter(
                    letters,
                    gate,
                    new PlainTemplates(),
                    () -> COMPANY,
                    links,
                    audit,
                    unitOfWork,
                    new Bells(),
                    ids,
                    clock),
            clock);

    private final Deque<Result> answers = new ArrayDeque<>();
    private final List<Letter> delivered = new ArrayList<>();
    private final SendLetters send = new SendLetters(
            letters,
            gate,
            recipients,
            new ScriptedPostman(),
            suppressions,
            timeline(),
            unitOfWork,
            attempts -> Duration.ofMinutes(attempts),
            ids,
            clock);

    /** Away for one write after the first letter was handed over. */
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

    private final class ScriptedPostman implements Postman {
        @Override
        public Result deliver(Letter letter) {
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

    private Letter thanked(UUID person) {
        return ((ThankPerson.Outcome.Written) thank.handle(new ThankPerson.Command(AGENT, person, null))).letter();
    }

    private Letter now(Letter letter) {
        return letters.find(letter.id()).orElseThrow();
    }

    private Recipient anjali() {
        return recipients.add("अंजलि", "hi", "anjali@example.com", customer);
    }

    @Test
    void a_person_is_thanked_in_their_language_for_the_last_order() {
        Letter letter = thanked(anjali().personId());

        assertThat(letter.state()).isEqualTo(State.QUEUED);
        assertThat(letter.language()).isEqualTo(new Language("hi"));
        assertThat(letter.reference()).isEqualTo(order);
        assertThat(letter.customerId()).isEqualTo(customer);
        assertThat(letter.content().text()).contains("Himal", "2026-02-27", "अंजलि");
        assertThat(letter.content().unsubscribe()).contains("thanks");
        assertThat(audit.all())
                .singleElement()
                .satisfies(e -> assertThat(e.action()).isEqualTo("letter.write"));
    }

    @Test
    void without_a_language_of_their_own_the_companys_is_taken() {
        Recipient somebody = recipients.add("Somebody", null, "somebody@example.com", customer);
        assertThat(thanked(somebody.personId()).language()).isEqualTo(new Language("ne"));
    }

    @Test
    void thanking_twice_is_once() {
        UUID person = anjali().personId();
        Letter first = thanked(person);
        var again = thank.handle(new ThankPerson.Command(AGENT, person, order));
        assertThat(again).isEqualTo(new ThankPerson.Outcome.Written(first, false));
        assertThat(audit.all()).hasSize(1);
    }

    @Test
    void a_stranger_or_a_strange_order_is_named() {
        UUID person = anjali().personId();
        assertThat(thank.handle(new ThankPerson.Command(AGENT, UUID.randomUUID(), null)))
                .isEqualTo(new ThankPerson.Outcome.PersonUnknown());
        assertThat(thank.handle(new ThankPerson.Command(AGENT, person, UUID.randomUUID())))
                .isEqualTo(new ThankPerson.Outcome.OrderUnknown());
    }

    @Test
    void what_the_mail_server_took_while_the_store_was_away_is_kept_and_not_sent_again() {
        Letter letter = thanked(anjali().personId());
        SendLetters sender = new SendLetters(
                letters,
                gate,
                recipients,
                new ScriptedPostman(),
                suppressions,
                timeline(),
                new AwayOnce(),
                attempts -> Duration.ofMinutes(attempts),
                ids,
                clock);

        assertThat(sender.one(Lane.ALL)).isTrue();
        assertThat(now(letter).state()).isEqualTo(State.SENT);
        assertThat(delivered).hasSize(1);
        assertThat(told).hasSize(1);
    }

    @Test
    void who_has_no_address_gets_no_letter_and_it_says_so() {
        Letter letter = thanked(recipients.add("Nobody", null, null).personId());
        assertThat(letter.state()).isEqualTo(State.NOT_SENT);
        assertThat(letter.notSentBecause()).isEqualTo(NotSentBecause.NO_ADDRESS);
        assertThat(send.one(Lane.ALL)).isFalse();
    }

    @Test
    void at_night_a_letter_waits_for_the_morning() {
        clock.advance(Duration.ofHours(12));
        Letter letter = thanked(anjali().personId());
        assertThat(letter.state()).isEqualTo(State.WAITING);
        assertThat(letter.nextAttemptAt()).isEqualTo(Instant.parse("2026-03-02T02:30:00Z"));
        assertThat(send.one(Lane.ALL)).isFalse();

        clock.advance(Duration.ofHours(9));
        assertThat(send.one(Lane.ALL)).isTrue();
        assertThat(now(letter).state()).isEqualTo(State.SENT);
    }

    @Test
    void a_sent_letter_stands_in_the_customers_timeline() {
        Letter letter = thanked(anjali().personId());
        assertThat(send.one(Lane.ALL)).isTrue();
        assertThat(send.one(Lane.ALL)).isFalse();

        assertThat(now(letter).sentAt()).isEqualTo(clock.instant());
        assertThat(told).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(new Code("letter.sent"));
            assertThat(entry.customerId()).isEqualTo(customer);
            assertThat(entry.reference()).isEqualTo(letter.id().value());
        });
    }

    @Test
    void the_gate_is_asked_again_right_before_sending() {
        UUID person = anjali().personId();
        Letter letter = thanked(person);
        recipients.doNotContact(person);
        send.one(Lane.ALL);
        assertThat(now(letter).notSentBecause()).isEqualTo(NotSentBecause.DO_NOT_CONTACT);
        assertThat(delivered).isEmpty();
    }

    @Test
    void a_person_who_is_gone_gets_nothing() {
        UUID person = anjali().personId();
        Letter letter = thanked(person);
        recipients.remove(person);
        send.one(Lane.ALL);
        assertThat(now(letter).notSentBecause()).isEqualTo(NotSentBecause.PERSON_GONE);
    }

    @Test
    void a_busy_server_is_tried_again_with_the_same_letter() {
        Letter letter = thanked(anjali().personId());
        answers.add(new Result.TryLater("451 busy"));
        send.one(Lane.ALL);
        assertThat(now(letter).state()).isEqualTo(State.QUEUED);
        assertThat(send.one(Lane.ALL)).isFalse();

        clock.advance(Duration.ofMinutes(1));
        send.one(Lane.ALL);
        assertThat(now(letter).state()).isEqualTo(State.SENT);
        assertThat(now(letter).attempts()).isEqualTo(2);
        assertThat(delivered).extracting(Letter::messageId).containsOnly(letter.messageId());
    }

    @Test
    void after_five_days_it_is_given_up() {
        Letter letter = thanked(anjali().personId());
        clock.advance(Duration.ofDays(5).plusMinutes(1));
        answers.add(new Result.TryLater("connection refused"));
        send.one(Lane.ALL);
        assertThat(now(letter).state()).isEqualTo(State.FAILED);
        assertThat(now(letter).lastError()).contains("five days", "connection refused");
    }

    @Test
    void an_address_that_is_refused_is_never_written_to_again() {
        Recipient person = anjali();
        Letter letter = thanked(person.personId());
        answers.add(new Result.AddressRefused("550 5.1.1 nobody"));
        send.one(Lane.ALL);
        assertThat(now(letter).notSentBecause()).isEqualTo(NotSentBecause.DEAD_ADDRESS);
        assertThat(suppressions.contains(person.address())).isTrue();

        Recipient sameAddress = recipients.add("Other", "en", person.address().value());
        assertThat(thanked(sameAddress.personId()).notSentBecause()).isEqualTo(NotSentBecause.DEAD_ADDRESS);
    }

    @Test
    void a_letter_that_is_refused_does_not_kill_its_address() {
        Recipient person = anjali();
        Letter letter = thanked(person.personId());
        answers.add(new Result.Refused("554 looks like spam"));
        send.one(Lane.ALL);
        assertThat(now(letter).state()).isEqualTo(State.FAILED);
        assertThat(suppressions.contains(person.address())).isFalse();
        assertThat(told).isEmpty();
    }

    @Test
    void whoever_had_enough_letters_gets_no_more() {
        UUID person = anjali().personId();
        for (int i = 0; i < 2; i++) {
            Letter earlier = SampleLetters.letter().to(person).build();
            unitOfWork.run(() -> letters.add(earlier));
            send.one(Lane.ALL);
        }
        assertThat(thanked(person).notSentBecause()).isEqualTo(NotSentBecause.CAP);
    }

    @Test
    void unsubscribing_ends_a_topic_once_and_stops_what_is_queued() {
        UUID person = anjali().personId();
        Letter letter = thanked(person);
        Unsubscribe unsubscribe = new Unsubscribe(links, recipients, letters, audit, unitOfWork, clock);
        var command = new Unsubscribe.Command(person + ",thanks", false);

        assertThat(unsubscribe.look(command.token())).contains(new Code("thanks"));
        assertThat(now(letter).state()).as("looking changes nothing").isEqualTo(State.QUEUED);

        assertThat(unsubscribe.handle(command)).isEqualTo(new Unsubscribe.Outcome.Done(new Code("thanks")));
        assertThat(unsubscribe.handle(command)).isEqualTo(new Unsubscribe.Outcome.Done(new Code("thanks")));
        assertThat(now(letter).notSentBecause()).isEqualTo(NotSentBecause.OPTED_OUT);
        assertThat(audit.all())
                .filteredOn(e -> e.action().equals("person.opt-out"))
                .hasSize(1);
        assertThat(send.one(Lane.ALL)).isFalse();
        assertThat(unsubscribe.handle(new Unsubscribe.Command("forged", false)))
                .isEqualTo(new Unsubscribe.Outcome.LinkUnknown());
    }

    @Test
    void ending_everything_ends_every_optional_topic() {
        UUID person = anjali().personId();
        var unused = new Unsubscribe(links, recipients, letters, audit, unitOfWork, clock)
                .handle(new Unsubscribe.Command(person + ",news", true));
        assertThat(thanked(person).notSentBecause()).isEqualTo(NotSentBecause.OPTED_OUT);
    }

    @Test
    void a_live_order_is_thanked_for_once_and_history_never() {
        Recipient person = anjali();
        ThankForOrder reaction = new ThankForOrder(thank);
        reaction.react(placed(customer, OrderMode.HISTORY));
        reaction.react(placed(null, OrderMode.LIVE));
        reaction.react(placed(UUID.randomUUID(), OrderMode.LIVE));
        assertThat(audit.all()).isEmpty();

        reaction.react(placed(customer, OrderMode.LIVE));
        reaction.react(placed(customer, OrderMode.LIVE));
        assertThat(audit.all()).hasSize(1);
        Letter letter = letters.findByDedupeKey("thank-you:" + person.personId() + ":" + order)
                .orElseThrow();
        assertThat(letter.personId()).isEqualTo(person.personId());
        assertThat(letter.createdBy()).isEqualTo("job:letter.thank-for-order");
    }

    @Test
    void an_order_is_thanked_for_once_whether_it_or_somebody_asks_first() {
        Recipient person = anjali();
        ThankForOrder reaction = new ThankForOrder(thank);
        reaction.react(placed(customer, OrderMode.LIVE));
        assertThat(asked(person)).as("the order was first").isFalse();
        assertThat(audit.all()).hasSize(1);
    }

    @Test
    void an_order_thanked_for_by_hand_is_not_thanked_for_by_itself() {
        Recipient person = anjali();
        assertThat(asked(person)).isTrue();
        new ThankForOrder(thank).react(placed(customer, OrderMode.LIVE));
        assertThat(audit.all()).hasSize(1);
    }

    /** Whether a fresh letter was written. */
    private boolean asked(Recipient person) {
        var outcome = thank.handle(new ThankPerson.Command(AGENT, person.personId(), order));
        return ((ThankPerson.Outcome.Written) outcome).fresh();
    }

    private OrderPlaced placed(@Nullable UUID of, OrderMode mode) {
        return new OrderPlaced(order, of, clock.instant(), LocalDate.of(2026, 2, 27), "10", "INR", mode);
    }
}
