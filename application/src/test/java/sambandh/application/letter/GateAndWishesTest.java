package sambandh.application.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sambandh.application.letter.Recipients.Recipient;
import sambandh.domain.letter.Cap;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.Letter.State;
import sambandh.domain.letter.LetterRules;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.letter.QuietHours;
import sambandh.domain.letter.Wishes;
import sambandh.domain.shared.Code;
import sambandh.domain.template.Purpose;

/** The gate asked for letters that are kept, with what their readers wish. */
class GateAndWishesTest {
    private static final Code NEWS = new Code("newsletter");

    private static Letter queued(LetterDesk desk, Recipient to, Purpose purpose, Instant due) {
        Letter letter = SampleLetters.letter()
                .to(to.personId())
                .address(to.address())
                .purpose(purpose)
                .topic(purpose == Purpose.MARKETING ? "newsletter" : "thanks")
                .createdAt(desk.clock.instant())
                .due(due)
                .build();
        desk.unitOfWork.run(() -> desk.letters.add(letter));
        return letter;
    }

    private enum Obstacle {
        ALL_TOPICS,
        TOPIC,
        MAIL,
        DO_NOT_CONTACT,
        PAUSE,
        CONSENT_NEEDED,
        DEAD_ADDRESS
    }

    /** Whatever people wish: nothing optional against it, and every obligation unless the address is dead. */
    @Property(tries = 500)
    void no_optional_letter_goes_against_a_wish_and_every_obligation_goes(
            @ForAll Purpose purpose,
            @ForAll @Size(max = 2) Set<Obstacle> obstacles,
            @ForAll boolean consented,
            @ForAll @IntRange(min = 1, max = 30) int pauseDays,
            @ForAll @IntRange(max = 23) int hour) {
        LetterDesk desk = new LetterDesk();
        Recipient person = desk.anjali();
        Code about = purpose == Purpose.MARKETING ? NEWS : new Code("thanks");
        put(desk, person, about, obstacles, pauseDays);
        desk.recipients.consent(person.personId(), consented ? Set.of(about) : Set.of());
        Letter letter = queued(desk, person, purpose, desk.clock.instant());
        desk.clock.advance(Duration.ofHours(hour));
        LocalTime there = desk.clock.instant().atZone(person.zone()).toLocalTime();
        desk.sendAll();

        boolean sent = desk.now(letter).state() == State.SENT;
        boolean day = !there.isBefore(LocalTime.of(8, 0)) && there.isBefore(LocalTime.of(21, 0));
        Set<Obstacle> inTheWay = EnumSet.noneOf(Obstacle.class);
        inTheWay.addAll(obstacles);
        switch (purpose) {
            case OBLIGATION -> inTheWay.retainAll(Set.of(Obstacle.DEAD_ADDRESS));
            case SERVICE -> inTheWay.retainAll(Set.of(Obstacle.DEAD_ADDRESS, Obstacle.MAIL));
            case RELATIONSHIP -> inTheWay.remove(Obstacle.CONSENT_NEEDED);
            case MARKETING -> {
                if (consented) {
                    inTheWay.remove(Obstacle.CONSENT_NEEDED);
                }
            }
        }
        assertThat(sent).isEqualTo(inTheWay.isEmpty() && (day || purpose == Purpose.OBLIGATION));
    }

    private static void put(LetterDesk desk, Recipient person, Code about, Set<Obstacle> obstacles, int pauseDays) {
        UUID id = person.personId();
        Instant now = desk.clock.instant();
        for (Obstacle obstacle : obstacles) {
            switch (obstacle) {
                case ALL_TOPICS -> desk.recipients.optOut(id, Recipients.ALL_TOPICS, now, "x");
                case TOPIC -> desk.recipients.optOut(id, about, now, "x");
                case MAIL -> desk.recipients.optOut(id, Recipients.MAIL, now, "x");
                case DO_NOT_CONTACT -> desk.recipients.doNotContact(id);
                case PAUSE -> desk.recipients.wish(id, new Wishes(now.plus(Duration.ofDays(pauseDays)), null, null));
                case CONSENT_NEEDED -> desk.rules.set(new LetterRules(Cap.USUAL, QuietHours.USUAL, true, Map.of()));
                case DEAD_ADDRESS ->
                    desk.unitOfWork.run(
                            () -> desk.suppressions.add(person.address(), Suppressions.Reason.BY_HAND, now, "x"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"false, opted_out, SENT", "true, none, NOT_SENT", "true, consented, SENT"})
    void marketing_goes_without_consent_only_where_the_company_asks_for_none(boolean needed, String state, State what) {
        LetterDesk desk = new LetterDesk();
        Recipient person = desk.anjali();
        desk.rules.set(new LetterRules(Cap.USUAL, QuietHours.USUAL, needed, Map.of()));
        desk.recipients.consent(person.personId(), state.equals("consented") ? Set.of(NEWS) : Set.of());
        Letter letter = queued(desk, person, Purpose.MARKETING, desk.clock.instant());
        Letter thanks = queued(desk, desk.anjali(), Purpose.RELATIONSHIP, desk.clock.instant());
        desk.sendAll();
        assertThat(desk.now(letter).state()).isEqualTo(what);
        assertThat(desk.now(letter).notSentBecause()).isEqualTo(what == State.SENT ? null : NotSentBecause.NO_CONSENT);
        assertThat(desk.now(thanks).state()).isEqualTo(State.SENT);
    }

    @Test
    void a_less_important_letter_leaves_room_for_one_that_waits() {
        LetterDesk desk = new LetterDesk();
        Recipient person = desk.anjali();
        queued(desk, person, Purpose.RELATIONSHIP, desk.clock.instant());
        desk.sendAll();
        Letter card =
                queued(desk, person, Purpose.RELATIONSHIP, desk.clock.instant().plus(Duration.ofDays(2)));
        Letter news = queued(desk, person, Purpose.MARKETING, desk.clock.instant());
        desk.sendAll();
        assertThat(desk.now(news).notSentBecause()).isEqualTo(NotSentBecause.CAP);
        assertThat(desk.gate.freeFrom(news)).contains(java.time.LocalDate.of(2026, 3, 8));

        desk.clock.advance(Duration.ofDays(2));
        desk.sendAll();
        assertThat(desk.now(card).state()).isEqualTo(State.SENT);
    }

    @Test
    void of_two_that_are_due_at_once_the_more_important_goes_whichever_is_older() {
        for (boolean newsFirst : new boolean[] {true, false}) {
            LetterDesk desk = new LetterDesk();
            Recipient person = desk.anjali();
            desk.rules.set(new LetterRules(new Cap(1, 7), QuietHours.USUAL, false, Map.of()));
            Purpose first = newsFirst ? Purpose.MARKETING : Purpose.RELATIONSHIP;
            Purpose second = newsFirst ? Purpose.RELATIONSHIP : Purpose.MARKETING;
            Letter one = queued(desk, person, first, desk.clock.instant());
            Letter two = queued(desk, person, second, desk.clock.instant());
            for (int i = 0; i < 3; i++) {
                desk.sendAll();
                desk.clock.advance(Duration.ofMinutes(2));
            }
            Letter news = newsFirst ? one : two;
            Letter thanks = newsFirst ? two : one;
            assertThat(desk.now(thanks).state()).isEqualTo(State.SENT);
            assertThat(desk.now(news).notSentBecause()).isEqualTo(NotSentBecause.CAP);
        }
    }

    @Test
    void a_topic_that_the_company_holds_for_important_goes_first() {
        LetterDesk desk = new LetterDesk();
        Recipient person = desk.anjali();
        desk.rules.set(new LetterRules(new Cap(1, 7), QuietHours.USUAL, false, Map.of(NEWS, 9)));
        queued(desk, person, Purpose.MARKETING, desk.clock.instant().plus(Duration.ofDays(1)));
        Letter thanks = queued(desk, person, Purpose.RELATIONSHIP, desk.clock.instant());
        desk.sendAll();
        assertThat(desk.now(thanks).notSentBecause()).isEqualTo(NotSentBecause.CAP);
    }

    @Test
    void the_persons_own_hours_and_cap_hold() {
        LetterDesk desk = new LetterDesk();
        Recipient person = desk.anjali();
        QuietHours noon = QuietHours.parse("10:00-16:00");
        desk.recipients.wish(person.personId(), new Wishes(null, new Cap(1, 30), noon));
        Letter first = queued(desk, person, Purpose.RELATIONSHIP, desk.clock.instant());
        desk.sendAll();
        assertThat(desk.now(first).nextAttemptAt()).isEqualTo("2026-03-01T10:30:00Z");
        desk.clock.advance(Duration.ofHours(4));
        desk.sendAll();
        assertThat(desk.now(first).state()).isEqualTo(State.SENT);

        desk.clock.advance(Duration.ofDays(20));
        Letter second = queued(desk, person, Purpose.RELATIONSHIP, desk.clock.instant());
        desk.sendAll();
        assertThat(desk.now(second).notSentBecause()).isEqualTo(NotSentBecause.CAP);
    }

    @ParameterizedTest
    @CsvSource({"90, 80, NOT_SENT", "90, 91, SENT"})
    void a_cap_reaches_as_far_as_anybody_wants_it_to(int window, int days, State what) {
        LetterDesk desk = new LetterDesk();
        Recipient person = desk.anjali();
        desk.recipients.wish(person.personId(), new Wishes(null, new Cap(1, window), null));
        queued(desk, person, Purpose.RELATIONSHIP, desk.clock.instant());
        desk.sendAll();
        desk.clock.advance(Duration.ofDays(days));
        Letter second = queued(desk, person, Purpose.RELATIONSHIP, desk.clock.instant());
        desk.sendAll();
        assertThat(desk.now(second).state()).isEqualTo(what);
    }
}
