package sambandh.rest.letter;

import org.jspecify.annotations.Nullable;
import sambandh.domain.letter.NotSentBecause;

/** Why a letter was written just then, and why it was not sent: a sentence or two each. */
final class Whys {
    private Whys() {}

    /** @param createdBy the reference of who asked for it */
    static String now(String createdBy) {
        String kind = createdBy.substring(0, Math.max(createdBy.indexOf(':'), 0));
        return switch (kind) {
            case "user" -> "Somebody of the company asked for it.";
            case "key" -> "Another system of the company asked for it.";
            case "person" -> "The person asked for it.";
            default ->
                createdBy.equals("job:letter.thank-for-order")
                        ? "An order was placed."
                        : "It was planned: " + createdBy.substring(createdBy.indexOf(':') + 1) + ".";
        };
    }

    /** @param mend what somebody can do about it, null where nobody should do anything */
    static String notSent(NotSentBecause because, @Nullable String mend) {
        return because(because) + (mend == null ? "" : " " + mend);
    }

    private static String because(NotSentBecause because) {
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
            case CANCELLED -> "The mailing that it belonged to was cancelled.";
            case TAKEN_BACK -> "What it speaks of was taken back.";
        };
    }
}
