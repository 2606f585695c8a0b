package sambandh.application.letter;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.Recipients.Recipient;
import sambandh.domain.letter.Cap;
import sambandh.domain.letter.LetterId;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.letter.Purpose;
import sambandh.domain.letter.QuietHours;
import sambandh.domain.letter.SenderGate;
import sambandh.domain.letter.SenderGate.Decision;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.EmailAddress;

/** Gathers what the sender gate wants to know, and asks it. */
public final class AskGate {
    private final Suppressions suppressions;
    private final Letters letters;
    private final QuietHours quietHours;
    private final Clock clock;

    public AskGate(Suppressions suppressions, Letters letters, QuietHours quietHours, Clock clock) {
        this.suppressions = suppressions;
        this.letters = letters;
        this.quietHours = quietHours;
        this.clock = clock;
    }

    /**
     * @param recipient as kept now; empty when the person is gone
     * @param letter which letter is asked for
     */
    public Decision ask(
            Purpose purpose,
            Code topic,
            Optional<Recipient> recipient,
            @Nullable EmailAddress address,
            LetterId letter) {
        if (recipient.isEmpty()) {
            return new Decision.NotSent(NotSentBecause.PERSON_GONE);
        }
        if (address == null) {
            return new Decision.NotSent(NotSentBecause.NO_ADDRESS);
        }
        Instant now = clock.instant();
        Cap cap = Cap.USUAL;
        Recipient person = recipient.get();
        int lately = purpose.isOptional()
                ? letters.countOptionalSince(person.personId(), now.minus(cap.window()), letter)
                : 0;
        return SenderGate.decide(
                purpose, facts(person, topic, suppressions.contains(address), lately), cap, quietHours, now);
    }

    /** Nobody is held out as long as there are no campaigns. */
    private static SenderGate.Facts facts(Recipient person, Code topic, boolean dead, int lately) {
        return new SenderGate.Facts(
                dead,
                person.doNotContact(),
                person.optOuts().contains(Recipients.MAIL),
                person.optOuts().contains(topic) || person.optOuts().contains(Recipients.ALL_TOPICS),
                lately,
                false,
                person.zone());
    }
}
