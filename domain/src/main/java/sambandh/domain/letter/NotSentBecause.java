package sambandh.domain.letter;

/** Why a letter was not sent. */
public enum NotSentBecause {
    /** The person has no mail address. */
    NO_ADDRESS,
    /** Mail to the address came back for good, or somebody said not to write to it. */
    DEAD_ADDRESS,
    /** The person wants no contact, or none by mail. */
    DO_NOT_CONTACT,
    /** The person wants none of this topic. */
    OPTED_OUT,
    /** The company writes on this topic only to those who have said yes to it, and the person has not. */
    NO_CONSENT,
    /** The person wants a pause, and it ends too late for the letter. */
    PAUSED,
    /** The person has had as many letters lately as is good. */
    CAP,
    /** The person belongs to those who are left alone, so that the letter's effect can be known. */
    CONTROL_GROUP,
    /** The person is not kept any more. */
    PERSON_GONE,
    /** What it speaks of was taken back meanwhile. */
    TAKEN_BACK,
    /** The mailing that it belonged to was cancelled, or the series ended. */
    CANCELLED,
    /** The company has no name yet, or no mail address to write from. */
    COMPANY_NOT_CONFIGURED
}
