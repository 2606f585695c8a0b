package sambandh.domain.letter;

import java.time.Instant;
import java.time.ZoneId;
import sambandh.domain.template.Purpose;

/**
 * Decides whether a person may be written to now. Whoever wants to reach a person asks it, when the letter is made and
 * again right before it is sent. Later reasons are not looked at once one says no.
 *
 * <table>
 * <caption>What keeps a letter from being sent</caption>
 * <tr><th>purpose<th>dead address<th>do not contact<th>topic opt-out<th>quiet hours<th>cap<th>control group
 * <tr><td>obligation<td>stops<td>–<td>–<td>–<td>–<td>–
 * <tr><td>service<td>stops<td>by channel<td>–<td>waits<td>–<td>–
 * <tr><td>relationship<td>stops<td>stops<td>stops<td>waits<td>counts<td>–
 * <tr><td>marketing<td>stops<td>stops<td>stops<td>waits<td>counts<td>holds out
 * </table>
 */
public final class SenderGate {
    /** What the gate says. */
    public sealed interface Decision {
        record Send() implements Decision {}

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
     * @param lately how many letters that count were sent within the cap's window
     * @param heldOut the person belongs to the control group
     * @param zone where the person's nights are
     */
    public record Facts(
            boolean deadAddress,
            boolean doNotContact,
            boolean refusesMail,
            boolean optedOut,
            int lately,
            boolean heldOut,
            ZoneId zone) {}

    private SenderGate() {}

    public static Decision decide(Purpose purpose, Facts facts, Cap cap, QuietHours quiet, Instant now) {
        if (facts.deadAddress()) {
            return new Decision.NotSent(NotSentBecause.DEAD_ADDRESS);
        }
        if (purpose == Purpose.OBLIGATION) {
            return new Decision.Send();
        }
        if (facts.refusesMail() || (facts.doNotContact() && purpose.isOptional())) {
            return new Decision.NotSent(NotSentBecause.DO_NOT_CONTACT);
        }
        if (purpose.isOptional() && facts.optedOut()) {
            return new Decision.NotSent(NotSentBecause.OPTED_OUT);
        }
        if (purpose.isOptional() && facts.lately() >= cap.letters()) {
            return new Decision.NotSent(NotSentBecause.CAP);
        }
        if (purpose == Purpose.MARKETING && facts.heldOut()) {
            return new Decision.NotSent(NotSentBecause.CONTROL_GROUP);
        }
        return quiet.over(facts.zone(), now).<Decision>map(Decision.Wait::new).orElseGet(Decision.Send::new);
    }
}
