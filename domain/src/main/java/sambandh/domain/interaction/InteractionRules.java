package sambandh.domain.interaction;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import sambandh.domain.customer.PersonId;
import sambandh.domain.shared.Faults;

/** The rules over several fields of a touchpoint, each with the pointer of the field to mend. */
public final class InteractionRules {
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofDays(1);

    private InteractionRules() {}

    public static void check(Interaction.Details it, Instant now, Faults faults) {
        if (it.startedAt().isBefore(EARLIEST)) {
            faults.add("/startedAt", "too_early", "Touchpoints are kept from the year 1900 on.");
        }
        if (it.startedAt().isAfter(now.plus(CLOCKS_DIFFER_BY))) {
            faults.add("/startedAt", "in_future", "A touchpoint is logged once it was; what is to come is a task.");
        }
        if (it.outcome() == Outcome.WRITTEN && !it.channel().isWritten()) {
            faults.add("/outcome", "not_of_channel", "Only mail, chat and letters are written.");
        }
        if (it.outcome() == Outcome.VOICEMAIL && it.channel() != Channel.CALL && it.channel() != Channel.VIDEO) {
            faults.add("/outcome", "not_of_channel", "Voicemail is left by a call.");
        }
        participants(it, faults);
    }

    private static void participants(Interaction.Details it, Faults faults) {
        Set<PersonId> seen = new HashSet<>();
        for (int i = 0; i < it.participants().size(); i++) {
            Participant one = it.participants().get(i);
            if (!seen.add(one.personId())) {
                faults.add("/participants/" + i + "/personId", "duplicate", "Each person stands here once.");
            }
            if (one.spokenTo() && it.outcome() != Outcome.SPOKEN) {
                faults.add(
                        "/participants/" + i + "/spokenTo",
                        "nobody_spoken_to",
                        "Who was spoken to makes the outcome spoken.");
            }
        }
    }
}
