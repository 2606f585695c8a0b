package sambandh.domain.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static sambandh.domain.letter.NotSentBecause.CAP;
import static sambandh.domain.letter.NotSentBecause.DEAD_ADDRESS;
import static sambandh.domain.letter.NotSentBecause.DO_NOT_CONTACT;
import static sambandh.domain.letter.NotSentBecause.NO_CONSENT;
import static sambandh.domain.letter.NotSentBecause.OPTED_OUT;
import static sambandh.domain.letter.NotSentBecause.PAUSED;
import static sambandh.domain.template.Purpose.MARKETING;
import static sambandh.domain.template.Purpose.OBLIGATION;
import static sambandh.domain.template.Purpose.RELATIONSHIP;
import static sambandh.domain.template.Purpose.SERVICE;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import sambandh.domain.letter.Frequency.Verdict;
import sambandh.domain.letter.SenderGate.Decision;
import sambandh.domain.letter.SenderGate.Facts;
import sambandh.domain.template.Purpose;

class SenderGateTest {
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
    private static final Instant NOON = Instant.parse("2026-03-01T06:30:00Z");
    private static final Instant NIGHT = Instant.parse("2026-03-01T17:30:00Z");
    private static final Instant LATE = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant NEXT_MORNING = Instant.parse("2026-03-02T02:30:00Z");

    /** One row of house.md's table: what stops this purpose, and whether it waits at night. */
    private record Row(Purpose purpose, Set<NotSentBecause> stops, boolean refusedChannelStops, boolean waits) {}

    private static final List<Row> TABLE = List.of(
            new Row(OBLIGATION, Set.of(DEAD_ADDRESS), false, false),
            new Row(SERVICE, Set.of(DEAD_ADDRESS), true, true),
            new Row(RELATIONSHIP, Set.of(DEAD_ADDRESS, DO_NOT_CONTACT, OPTED_OUT, PAUSED, CAP), true, true),
            new Row(MARKETING, Set.of(DEAD_ADDRESS, DO_NOT_CONTACT, OPTED_OUT, NO_CONSENT, PAUSED, CAP), true, true));

    private record Case(Row row, Facts facts, boolean night) {}

    /** Every purpose with every combination of facts, by day and by night: 1,024 of them. */
    static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (Row row : TABLE) {
            for (int bits = 0; bits < 256; bits++) {
                Facts facts = new Facts(
                        (bits & 1) != 0,
                        (bits & 2) != 0,
                        (bits & 4) != 0,
                        (bits & 8) != 0,
                        (bits & 16) != 0,
                        (bits & 32) != 0 ? LATE : null,
                        (bits & 64) != 0 ? new Verdict.Full(LATE) : new Verdict.Free(),
                        KOLKATA);
                cases.add(new Case(row, facts, (bits & 128) != 0));
            }
        }
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_gate_does_what_the_table_says(Case one) {
        Decision decision = decide(one.row.purpose(), one.facts, one.night ? NIGHT : NOON);

        @Nullable NotSentBecause because = because(one.row, one.facts);
        if (because != null) {
            assertThat(decision).isEqualTo(new Decision.NotSent(because));
        } else if (one.night && one.row.waits()) {
            assertThat(decision).isEqualTo(new Decision.Wait(NEXT_MORNING));
        } else {
            assertThat(decision).isEqualTo(new Decision.Send());
        }
    }

    private static Decision decide(Purpose purpose, Facts facts, Instant now) {
        return SenderGate.decide(purpose, facts, QuietHours.USUAL, now, now);
    }

    private static Facts facts(@Nullable Instant pauseEnds, Verdict frequency, ZoneId zone) {
        return new Facts(false, false, false, false, false, pauseEnds, frequency, zone);
    }

    private static @Nullable NotSentBecause because(Row row, Facts facts) {
        List<NotSentBecause> found = new ArrayList<>();
        if (facts.deadAddress()) {
            found.add(DEAD_ADDRESS);
        }
        if (facts.doNotContact() && row.stops().contains(DO_NOT_CONTACT)
                || facts.refusesMail() && row.refusedChannelStops()) {
            return found.isEmpty() ? DO_NOT_CONTACT : found.getFirst();
        }
        if (facts.optedOut()) {
            found.add(OPTED_OUT);
        }
        if (facts.lacksConsent()) {
            found.add(NO_CONSENT);
        }
        if (facts.pauseEnds() != null) {
            found.add(PAUSED);
        }
        if (facts.frequency() instanceof Verdict.Full) {
            found.add(CAP);
        }
        return found.stream().filter(row.stops()::contains).findFirst().orElse(null);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T02:29:59.999999Z, 2026-03-01T02:30:00Z",
        "2026-03-01T02:30:00Z,",
        "2026-03-01T15:29:59.999999Z,",
        "2026-03-01T15:30:00Z, 2026-03-02T02:30:00Z",
        "2026-03-01T18:30:00Z, 2026-03-02T02:30:00Z",
    })
    void the_night_is_from_nine_to_eight_where_the_person_lives(Instant now, @Nullable Instant until) {
        Facts facts = facts(null, new Verdict.Free(), KOLKATA);
        assertThat(decide(RELATIONSHIP, facts, now))
                .isEqualTo(until == null ? new Decision.Send() : new Decision.Wait(until));
    }

    @Test
    void a_morning_that_summer_time_moves_is_still_at_eight() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Facts facts = facts(null, new Verdict.Free(), berlin);
        assertThat(decide(SERVICE, facts, Instant.parse("2026-03-28T21:00:00Z")))
                .isEqualTo(new Decision.Wait(Instant.parse("2026-03-29T06:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource({"RELATIONSHIP, 7, WAITS", "RELATIONSHIP, 8, PAUSED", "MARKETING, 3, WAITS", "MARKETING, 4, PAUSED"})
    void during_a_pause_a_letter_waits_if_it_is_still_worth_getting_then(Purpose purpose, int days, String what) {
        Instant end = NOON.plus(Duration.ofDays(days));
        assertThat(decide(purpose, facts(end, new Verdict.Free(), KOLKATA), NOON))
                .isEqualTo(what.equals("WAITS") ? new Decision.Wait(end) : new Decision.NotSent(PAUSED));
    }

    @Test
    void what_hangs_on_another_that_is_just_leaving_waits_a_minute() {
        assertThat(decide(RELATIONSHIP, facts(null, new Verdict.Unsure(), KOLKATA), NOON))
                .isEqualTo(new Decision.Wait(NOON.plusSeconds(60)));
        assertThat(decide(SERVICE, facts(null, new Verdict.Unsure(), KOLKATA), NOON))
                .isEqualTo(new Decision.Send());
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void what_is_optional_is_what_the_cap_counts(Purpose purpose) {
        assertThat(purpose.isOptional()).isEqualTo(purpose == RELATIONSHIP || purpose == MARKETING);
    }
}
