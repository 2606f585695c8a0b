package sambandh.domain.letter;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sambandh.domain.template.Purpose;

/**
 * Decides whether a person may be written to now. Whoever wants to reach a person asks it, when the letter is made and
 * again right before it is sent. Later reasons are not looked at once one says no.
 *
 * <table>
 * <caption>What keeps a letter from being sent</caption>
 * <tr><th>purpose<th>dead address<th>do not contact<th>topic opt-out<th>no consent<th>pause<th>cap<th>quiet hours
 * <tr><td>obligation<td>stops<td>–<td>–<td>–<td>–<td>–<td>–
 * <tr><td>service<td>stops<td>by channel<td>–<td>–<td>–<td>–<td>waits
 * <tr><td>relationship<td>stops<td>stops<td>stops<td>–<td>waits or stops<td>counts<td>waits
 * <tr><td>marketing<td>stops<td>stops<td>stops<td>stops where wanted<td>waits or stops<td>counts<td>waits
 * </table>
 *
 * <p>Who belongs to a control group is not asked for here: their letters are never made to be sent.
 */
public final class SenderGate {
    /** How long until a letter on its way has come to its end, most likely. */
    private static final Duration SOON = Duration.ofMinutes(1);

    /** What the gate says. */
    public sealed interface Decision {
        /** @param measured whether it may be counted that its reader opens it and follows its links */
        record Send(boolean measured) implements Decision {
            public Send() {
                this(false);
            }
        }

        /** Ask again then. */
        record Wait(Instant until) implements Decision {}

        record NotSent(NotSentBecause because) implements Decision {}
    }

    /**
     * What the gate wants to know of a person.
     *
     * @param deadAddress the address is on the suppression list
     * @param doNotContact the person wants no contact at all
     * @param refusesMail the person wants no mail, perhaps calls
     * @param optedOut the person wants none of the letter's topic, or no optional letters at all
     * @param lacksConsent the person would have to have said yes to marketing on the topic, and has not
     * @param pauseEnds the end of the pause that the person wants now, null where there is none
     * @param frequency whether one letter more is good
     * @param zone where the person's nights are
     */
    public record Facts(
            boolean deadAddress,
            boolean doNotContact,
            boolean refusesMail,
            boolean optedOut,
            boolean lacksConsent,
            @Nullable Instant pauseEnds,
            Frequency.Verdict frequency,
            ZoneId zone) {}

    private SenderGate() {}

    /** Until when an optional letter written then is worth getting. */
    public static Instant usefulUntil(Purpose purpose, Instant written) {
        return written.plus(purpose == Purpose.MARKETING ? Duration.ofDays(3) : Duration.ofDays(7));
    }

    /** @param written when the letter was written */
    public static Decision decide(Purpose purpose, Facts facts, QuietHours quiet, Instant written, Instant now) {
        if (facts.deadAddress()) {
            return new Decision.NotSent(NotSentBecause.DEAD_ADDRESS);
        }
        if (purpose == Purpose.OBLIGATION) {
            return new Decision.Send();
        }
        if (facts.refusesMail() || (facts.doNotContact() && purpose.isOptional())) {
            return new Decision.NotSent(NotSentBecause.DO_NOT_CONTACT);
        }
        return Optional.of(purpose)
                .filter(Purpose::isOptional)
                .flatMap(optional -> wished(optional, facts, usefulUntil(optional, written)))
                .or(() -> optionalOnly(purpose, facts, now))
                .or(() -> quiet.over(facts.zone(), now).map(Decision.Wait::new))
                .orElseGet(Decision.Send::new);
    }

    /** What the person has said. */
    private static Optional<Decision> wished(Purpose purpose, Facts facts, Instant usefulUntil) {
        if (facts.optedOut()) {
            return Optional.of(new Decision.NotSent(NotSentBecause.OPTED_OUT));
        }
        if (purpose == Purpose.MARKETING && facts.lacksConsent()) {
            return Optional.of(new Decision.NotSent(NotSentBecause.NO_CONSENT));
        }
        return Optional.ofNullable(facts.pauseEnds())
                .map(end -> end.isAfter(usefulUntil)
                        ? new Decision.NotSent(NotSentBecause.PAUSED)
                        : new Decision.Wait(end));
    }

    private static Optional<Decision> optionalOnly(Purpose purpose, Facts facts, Instant now) {
        if (!purpose.isOptional()) {
            return Optional.empty();
        }
        if (facts.frequency() instanceof Frequency.Verdict.Full) {
            return Optional.of(new Decision.NotSent(NotSentBecause.CAP));
        }
        return facts.frequency() instanceof Frequency.Verdict.Unsure
                ? Optional.of(new Decision.Wait(now.plus(SOON)))
                : Optional.empty();
    }
}
