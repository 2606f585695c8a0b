package sambandh.rest.letter;

import org.jspecify.annotations.Nullable;
import sambandh.domain.letter.NotSentBecause;

/** What can be done about what kept a letter from being sent. */
final class Mends {
    private Mends() {}

    /** One sentence or two; null where nobody should do anything. */
    static @Nullable String of(NotSentBecause because) {
        return switch (because) {
            case NO_ADDRESS -> "Give the person a mail address.";
            case DEAD_ADDRESS ->
                "Give the person another mail address, or take this one off the list at /api/v1/suppressions.";
            case COMPANY_NOT_CONFIGURED ->
                "Set the company's name, and its mail address or SAMBANDH_MAIL_FROM: PATCH /api/v1/company.";
            case CAP -> "Wait: the person has had two letters in the last seven days.";
            case DO_NOT_CONTACT, OPTED_OUT, CONTROL_GROUP, PERSON_GONE, TAKEN_BACK, CANCELLED -> null;
        };
    }
}
