package sambandh.application.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sambandh.application.letter.Incoming.Kind;
import sambandh.domain.letter.DeliveryStatus;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.Letter.State;
import sambandh.domain.letter.LetterBounced;
import sambandh.domain.letter.LetterComplained;
import sambandh.domain.letter.LetterReplied;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.shared.Event;
import sambandh.domain.timeline.TimelineEntry;

/** What follows from bounces, complaints and replies. */
class TakeIncomingTest {
    private final LetterDesk desk = new LetterDesk();
    private final InMemoryIncomingMail incoming = new InMemoryIncomingMail(desk.unitOfWork, desk.clock);
    private final List<Event> events = new ArrayList<>();
    private final TakeIncoming take = new TakeIncoming(
            incoming,
            desk.letters,
            desk.letters,
            desk.suppressions,
            desk.timeline(),
            events::add,
            desk.unitOfWork,
            desk.ids,
            desk.clock);

    private Letter sent() {
        Letter letter = desk.thanked(desk.anjali().personId());
        desk.sendAll();
        desk.told.clear();
        return letter;
    }

    private static Incoming mail(Kind kind) {
        return new Incoming(UUID.randomUUID().toString(), kind);
    }

    private static Kind bounce(Letter letter, String status) {
        return new Kind.Bounced(letter.id(), new DeliveryStatus(status), "smtp; 550 " + status);
    }

    private boolean isSuppressed(Letter letter) {
        return desk.suppressions.contains(Objects.requireNonNull(letter.address()));
    }

    @Test
    void an_address_where_nobody_lives_is_never_written_to_again_and_all_is_told() {
        Letter letter = sent();
        assertThat(take.handle(mail(bounce(letter, "5.1.1")))).isEqualTo("bounced");

        assertThat(desk.now(letter).state()).isEqualTo(State.BOUNCED);
        assertThat(desk.now(letter).lastError()).isEqualTo("5.1.1 smtp; 550 5.1.1");
        assertThat(isSuppressed(letter)).isTrue();
        assertThat(desk.told)
                .singleElement()
                .returns("letter.bounced", (TimelineEntry entry) -> entry.kind().value())
                .returns("5.1.1", entry -> entry.params().get("status"));
        assertThat(events)
                .singleElement()
                .isInstanceOfSatisfying(
                        LetterBounced.class,
                        event -> assertThat(event.suppressed()).isTrue());
        Letter next = desk.thanked(desk.recipients
                .add("Other", "en", Objects.requireNonNull(letter.address()).value())
                .personId());
        assertThat(next.notSentBecause()).isEqualTo(NotSentBecause.DEAD_ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.2.2", "4.4.7", "5.7.1", "5.3.4", "5.1.8", "5.6.1", "4.1.1"})
    void what_says_nothing_of_the_address_is_counted_and_the_third_in_a_month_counts(String status) {
        for (int n = 1; n <= 3; n++) {
            Letter letter = sent();
            take.handle(mail(bounce(letter, status)));
            assertThat(desk.now(letter).state()).isEqualTo(State.BOUNCED);
            assertThat(isSuppressed(letter)).as("after %s", n).isEqualTo(n == 3);
            desk.clock.advance(Duration.ofDays(8));
        }
    }

    @Test
    void those_of_long_ago_do_not_count() {
        for (int n = 1; n <= 4; n++) {
            Letter letter = sent();
            take.handle(mail(bounce(letter, "4.4.7")));
            assertThat(isSuppressed(letter)).isFalse();
            desk.clock.advance(Duration.ofDays(20));
        }
    }

    @Test
    void the_same_mail_again_and_another_about_the_same_letter_change_nothing() {
        Letter letter = sent();
        Incoming mail = mail(bounce(letter, "4.4.7"));
        assertThat(take.handle(mail)).isEqualTo("bounced");
        assertThat(take.handle(mail)).isEqualTo("again");
        take.handle(mail(bounce(letter, "4.2.2")));
        assertThat(desk.told).hasSize(1);
        assertThat(events).hasSize(1);
        assertThat(isSuppressed(letter)).isFalse();
    }

    @Test
    void that_nobody_lives_there_is_known_whatever_has_become_of_the_letter() {
        Letter bounced = sent();
        take.handle(mail(bounce(bounced, "4.4.7")));
        Letter failed = desk.thanked(
                desk.recipients.add("Other", "en", "other@example.com").personId());
        desk.answers.add(new Postman.Result.Refused("554 no"));
        desk.sendAll();
        assertThat(desk.now(failed).state()).isEqualTo(State.FAILED);
        desk.told.clear();
        events.clear();
        for (Letter letter : List.of(bounced, failed)) {
            State before = desk.now(letter).state();
            take.handle(mail(bounce(letter, "5.1.1")));
            assertThat(isSuppressed(letter)).isTrue();
            assertThat(desk.now(letter).state()).isEqualTo(before);
        }
        assertThat(desk.told).isEmpty();
        assertThat(events).isEmpty();
    }

    @Test
    void a_letter_that_waits_for_the_morning_to_be_tried_again_is_not_when_it_came_back() {
        Letter letter = desk.thanked(desk.anjali().personId());
        desk.answers.add(new Postman.Result.TryLater("451 busy"));
        desk.sendAll();
        desk.clock.advance(Duration.ofHours(12));
        desk.sendAll();
        assertThat(desk.now(letter).state()).isEqualTo(State.WAITING);

        take.handle(mail(bounce(letter, "5.1.1")));
        assertThat(desk.now(letter).state()).isEqualTo(State.BOUNCED);
        assertThat(isSuppressed(letter)).isTrue();
        desk.clock.advance(Duration.ofHours(12));
        desk.sendAll();
        assertThat(desk.delivered).hasSize(1);
    }

    @Test
    void who_calls_a_letter_unwanted_gets_no_more() {
        Letter letter = sent();
        assertThat(take.handle(mail(new Kind.Complained(letter.id())))).isEqualTo("complained");
        assertThat(isSuppressed(letter)).isTrue();
        assertThat(desk.now(letter).state()).isEqualTo(State.SENT);
        assertThat(desk.told).extracting(entry -> entry.kind().value()).containsExactly("letter.complained");
        assertThat(events).singleElement().isInstanceOf(LetterComplained.class);
    }

    @Test
    void a_reply_stands_in_the_timeline_without_its_words() {
        Letter letter = sent();
        assertThat(take.handle(mail(new Kind.Replied(letter.id())))).isEqualTo("replied");
        assertThat(desk.told).singleElement().satisfies(entry -> {
            assertThat(entry.kind().value()).isEqualTo("letter.replied");
            assertThat(entry.reference()).isEqualTo(letter.id().value());
            assertThat(entry.params()).containsOnlyKeys("template");
        });
        assertThat(events).singleElement().isInstanceOf(LetterReplied.class);
    }

    @Test
    void what_is_from_a_machine_or_not_about_a_letter_changes_nothing() {
        Letter letter = sent();
        List<Kind> kinds = List.of(
                new Kind.Automatic(),
                new Kind.Foreign(),
                new Kind.Unreadable(),
                new Kind.Delayed(letter.id()),
                bounce(SampleLetters.letter().build(), "5.1.1"));
        assertThat(kinds.stream().map(kind -> take.handle(mail(kind))))
                .containsExactly("automatic", "foreign", "unreadable", "delayed", "bounced");
        assertThat(desk.told).isEmpty();
        assertThat(events).isEmpty();
        assertThat(desk.now(letter).state()).isEqualTo(State.SENT);
    }

    private final class OneMail implements Mailbox {
        private int away;
        private @Nullable Incoming next;
        private boolean isThere = true;

        @Override
        public boolean isThere() {
            return isThere;
        }

        @Override
        public boolean read(int atMost, Predicate<Incoming> taken) {
            if (away-- > 0) {
                throw new Unavailable("away");
            }
            Incoming it = next == null ? mail(new Kind.Foreign()) : next;
            var unused = taken.test(it);
            return false;
        }
    }

    @Test
    void a_bounce_that_comes_before_the_letters_own_result_is_kept_comes_again() {
        Letter letter = desk.thanked(desk.anjali().personId());
        desk.send.round();
        OneMail mailbox = new OneMail();
        mailbox.next = mail(bounce(letter, "5.1.1"));
        List<String> counted = new ArrayList<>();
        ReadMailbox read =
                new ReadMailbox(mailbox, incoming, take, counted::add, Duration.ofSeconds(30), desk.unitOfWork);
        assertThat(read.round()).isFalse();
        assertThat(counted).containsExactly("early");
        assertThat(isSuppressed(letter)).isFalse();

        desk.keep.round();
        desk.clock.advance(Duration.ofSeconds(30));
        assertThat(read.round()).isFalse();
        assertThat(counted).containsExactly("early", "bounced");
        assertThat(desk.now(letter).state()).isEqualTo(State.BOUNCED);
        assertThat(isSuppressed(letter)).isTrue();
    }

    @Test
    void the_mailbox_is_read_every_half_minute_and_later_when_it_was_away() {
        OneMail mailbox = new OneMail();
        List<String> counted = new ArrayList<>();
        ReadMailbox read =
                new ReadMailbox(mailbox, incoming, take, counted::add, Duration.ofSeconds(30), desk.unitOfWork);
        assertThat(read.round()).isFalse();
        assertThat(read.round()).isFalse();
        assertThat(counted).containsExactly("foreign");

        desk.clock.advance(Duration.ofSeconds(30));
        mailbox.away = 1;
        assertThatThrownBy(read::round).isInstanceOf(Mailbox.Unavailable.class);
        desk.clock.advance(Duration.ofSeconds(119));
        assertThat(read.round()).isFalse();
        assertThat(counted).hasSize(1);
        desk.clock.advance(Duration.ofSeconds(1));
        assertThat(read.round()).isFalse();
        assertThat(counted).hasSize(2);

        desk.clock.advance(Duration.ofHours(1));
        mailbox.isThere = false;
        assertThat(read.round()).isFalse();
        assertThat(counted).hasSize(2);
    }
}
