package sambandh.domain.letter;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sambandh.domain.template.Purpose;

/** Whether somebody may be reached otherwise than by mail, and when: what {@link SenderGate} is for letters. */
public final class ContactGate {
    /** What the gate says. */
    public sealed interface Decision {
        record Now() implements Decision {}

        /** Not before then. */
        record Later(Instant at) implements Decision {}

        record Not(NotSentBecause because) implements Decision {}
    }

    /**
     * @param refused channels that the person does not want to be reached by
     * @param hours null where the person has not said any
     * @param zone where the person's days are
     */
    public record Facts(
            boolean doNotContact,
            Set<Channel> refused,
            @Nullable ContactHours hours,
            QuietHours quiet,
            ZoneId zone) {}

    private ContactGate() {}

    public static Decision decide(Channel channel, Purpose purpose, Facts facts, Instant now) {
        if (purpose == Purpose.OBLIGATION) {
            return new Decision.Now();
        }
        if (facts.refused().contains(channel) || (facts.doNotContact() && purpose.isOptional())) {
            return new Decision.Not(NotSentBecause.DO_NOT_CONTACT);
        }
        if (channel == Channel.POST) {
            return new Decision.Now();
        }
        ContactHours hours = facts.hours();
        return (hours == null ? facts.quiet().over(facts.zone(), now) : hours.begin(facts.zone(), now))
                .<Decision>map(Decision.Later::new)
                .orElseGet(Decision.Now::new);
    }
}
