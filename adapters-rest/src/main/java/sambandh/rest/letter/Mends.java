package sambandh.rest.letter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import sambandh.domain.letter.NotSentBecause;

/** What can be done about what kept a letter from being sent. */
final class Mends {
    private Mends() {}

    /** @param from the first day on which one letter more is good, where the reader lives */
    static String cap(LocalDate from) {
        return "Ask again from " + from
                + " on: until then the person has had, or is about to get, as many letters as is good.";
    }

    /** One sentence or two; null where nobody should do anything. */
    static @Nullable String of(NotSentBecause because) {
        return switch (because) {
            case NO_ADDRESS -> "Give the person a mail address.";
            case DEAD_ADDRESS ->
                "Give the person another mail address, or take this one off the list at /api/v1/suppressions.";
            case COMPANY_NOT_CONFIGURED ->
                "Set the company's name, and its mail address or SAMBANDH_MAIL_FROM: PATCH /api/v1/company.";
            case CAP ->
                "Wait: the person has had as many letters lately as is good. The letter itself says from which day.";
            case NO_CONSENT ->
                "Ask the person whether they want letters on the topic: POST /api/v1/people/{id}/opt-ins.";
            case PAUSED -> "Wait until the person's pause is over: GET /api/v1/people/{id}/preferences tells its end.";
            case DO_NOT_CONTACT, OPTED_OUT, CONTROL_GROUP, PERSON_GONE, TAKEN_BACK, CANCELLED -> null;
        };
    }
}
