package sambandh.rest.letter;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.NotSentBecause;

/** Why a letter was written just then, why it was not sent, and what can be done about that: a sentence or two each. */
final class Whys {
    private static final Pattern SERIES = Pattern.compile("job:series:([0-9a-f-]{36}):(\\d+)");
    private static final String THANKS = "job:letter.thank-for-order";

    private Whys() {}

    static String now(Letter letter) {
        String by = letter.createdBy();
        if (letter.mailed() != null) {
            return "It belongs to a campaign, begun by " + whom(by) + ".";
        }
        Matcher series = SERIES.matcher(by);
        if (series.matches()) {
            return "It was its turn: letter " + series.group(2) + " of the series /api/v1/series/" + series.group(1)
                    + ", in which the person was.";
        }
        return by.equals(THANKS) ? "An order was placed." : "It was asked for by " + whom(by) + ".";
    }

    /** @param by the reference of an actor */
    private static String whom(String by) {
        return switch (by.substring(0, Math.max(by.indexOf(':'), 0))) {
            case "user" -> "somebody of the company";
            case "key" -> "another system of the company";
            case "person" -> "the person";
            default -> "the plan " + by.substring(by.indexOf(':') + 1);
        };
    }

    /**
     * Null where it was sent, or is about to be.
     *
     * @param mend what somebody can do about what the gate said, null where nobody should do anything
     */
    static @Nullable String notSent(Letter letter, @Nullable String mend) {
        return switch (letter.state()) {
            case NOT_SENT -> {
                NotSentBecause because = letter.notSentBecause();
                String why = because == null ? "" : because(because, letter.mailed() != null);
                yield mend == null ? why : why + " " + mend;
            }
            case WAITING -> "It waits for a time at which the person may be written to: nextAttemptAt says when.";
            case FAILED ->
                "It could not be handed over: lastAnswer says why. When that is mended, POST"
                        + " /api/v1/letters/{id}/replays.";
            case UNKNOWN ->
                "The mail server never said whether it took it. Who knows says so by POST"
                        + " /api/v1/letters/{id}/closings.";
            case BOUNCED -> "It was sent and came back: lastAnswer says why.";
            case QUEUED, SENDING, SENT -> null;
        };
    }

    private static String because(NotSentBecause because, boolean mailed) {
        return switch (because) {
            case NO_ADDRESS -> "The person has no mail address.";
            case DEAD_ADDRESS -> "Mail to this address is refused or came back, or somebody said not to write to it.";
            case COMPANY_NOT_CONFIGURED -> "The company has no name or no mail address yet.";
            case CAP -> "It would have been one letter too many.";
            case DO_NOT_CONTACT -> "The person wants no contact, or none by mail.";
            case OPTED_OUT -> "The person wants none of this topic.";
            case NO_CONSENT -> "The person has not said yes to letters on this topic.";
            case PAUSED -> "The person wanted none for a while, and by its end the letter would have been too late.";
            case CONTROL_GROUP -> "The person belongs to those who are left alone, so that the effect can be known.";
            case PERSON_GONE -> "The person is not kept any more.";
            case CANCELLED ->
                mailed
                        ? "The campaign that it belonged to was cancelled."
                        : "The series that it belonged to had ended for the person.";
            case TAKEN_BACK -> "What it speaks of was taken back.";
        };
    }

    /** @param from the first day on which one letter more is good, where the reader lives */
    static String mendOfCap(LocalDate from) {
        return "Ask again from " + from
                + " on: until then the person has had, or is about to get, as many letters as is good.";
    }

    /** One sentence or two; null where nobody should do anything. */
    static @Nullable String mend(NotSentBecause because) {
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
