package sambandh.domain.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import sambandh.domain.letter.ContactGate.Decision;
import sambandh.domain.letter.ContactGate.Facts;
import sambandh.domain.shared.InvalidValue;
import sambandh.domain.template.Purpose;

class ContactGateTest {
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
    /** Half past eight in the morning there. */
    private static final Instant MORNING = Instant.parse("2026-03-05T03:00:00Z");

    private static final Decision NEVER = new Decision.Not(NotSentBecause.DO_NOT_CONTACT);

    @Test
    void contact_hours_go_before_quiet_hours_and_by_their_clock() {
        Facts hours = facts(false, Set.of(), ContactHours.parse("09:30-17:00"));
        assertThat(ContactGate.decide(Channel.PHONE, Purpose.SERVICE, hours, MORNING))
                .isEqualTo(new Decision.Later(Instant.parse("2026-03-05T04:00:00Z")));
        assertThat(ContactGate.decide(Channel.PHONE, Purpose.SERVICE, hours, MORNING.plusSeconds(3_600)))
                .isEqualTo(new Decision.Now());
        assertThat(ContactGate.decide(Channel.VISIT, Purpose.SERVICE, hours, Instant.parse("2026-03-05T11:30:00Z")))
                .isEqualTo(new Decision.Later(Instant.parse("2026-03-06T04:00:00Z")));
        Facts none = facts(false, Set.of(), null);
        assertThat(ContactGate.decide(Channel.PHONE, Purpose.SERVICE, none, MORNING))
                .isEqualTo(new Decision.Now());
        assertThat(ContactGate.decide(Channel.PHONE, Purpose.SERVICE, none, MORNING.minusSeconds(3_600)))
                .isEqualTo(new Decision.Later(Instant.parse("2026-03-05T02:30:00Z")));
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void who_refuses_a_channel_is_reached_by_it_only_where_it_is_owed(Purpose purpose) {
        Facts noCalls = facts(false, Set.of(Channel.PHONE), null);
        assertThat(ContactGate.decide(Channel.PHONE, purpose, noCalls, MORNING))
                .isEqualTo(purpose == Purpose.OBLIGATION ? new Decision.Now() : NEVER);
        assertThat(ContactGate.decide(Channel.VISIT, purpose, noCalls, MORNING)).isEqualTo(new Decision.Now());
        Facts nothing = facts(true, Set.of(), null);
        assertThat(ContactGate.decide(Channel.VISIT, purpose, nothing, MORNING))
                .isEqualTo(purpose.isOptional() ? NEVER : new Decision.Now());
    }

    @ParameterizedTest
    @ValueSource(strings = {"17:00-09:00", "09:00-09:00", "none", "nine to five", ""})
    void contact_hours_are_hours_of_one_day(String raw) {
        assertThatThrownBy(() -> ContactHours.parse(raw)).isInstanceOf(InvalidValue.class);
    }

    private static Facts facts(boolean doNotContact, Set<Channel> refused, ContactHours hours) {
        return new Facts(doNotContact, refused, hours, QuietHours.USUAL, KOLKATA);
    }
}
