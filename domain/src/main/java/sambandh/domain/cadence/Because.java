package sambandh.domain.cadence;

/** Why a contact stands on the day that it stands on, or why not on another. Its parameters are named beside it. */
public enum Because {
    /** Where the plan has it: {@code day}. */
    AS_PLANNED,
    /** The plan had it on {@code day}; it is {@code days} earlier. */
    MOVED_EARLIER,
    /** The plan had it on {@code day}; it is {@code days} later. */
    MOVED_LATER,
    /** {@code day} is one on which nobody works there. */
    NO_WORKING_DAY,
    /** {@code day} is one on which only some work there. */
    HALF_DAY,
    /** {@code day} is a holiday, {@code holiday}. */
    HOLIDAY,
    /** {@code day} is a holiday that many keep, {@code holiday}. */
    OPTIONAL_HOLIDAY,
    /** {@code day} may be the holiday {@code holiday}: its day waits for the moon. */
    NEAR_ESTIMATED_HOLIDAY,
    /** {@code day} lies in the quiet season of the industry, until {@code until}. */
    QUIET_SEASON,
    /** {@code day} lies in days that this customer wants quiet, until {@code until}. */
    QUIET_CUSTOMER,
    /** {@code day} lies in an open season, until {@code until}. */
    OPEN_SEASON,
    /** Another contact stands on {@code day}. */
    OTHER_CONTACT,
    /** {@code day} would have been less than {@code days} after the contact before. */
    TOO_SOON,
    /** {@code day} would have been more than {@code days} after the contact before. */
    TOO_LATE,
    /** {@code day} was over. */
    OVER,
    /** Whoever does it has no time left on {@code day}. */
    NO_TIME_LEFT,
    /** Whoever does it has no time left on any day that would do; it is not put off for that. */
    OVER_CAPACITY,
    /** It comes {@code days} after the contact before, more than {@code most}: no day before would do. */
    GAP_TOO_LONG,
    /** The customer likes {@code channel} best. */
    PREFERRED_CHANNEL,
    /** Of {@code country} and {@code year} no holidays are known. */
    HOLIDAYS_UNKNOWN,
    /** It fell together with the next one of its kind, of {@code day}. */
    TOGETHER_WITH_NEXT,
    /** For more than a year there is no day that would do. */
    NO_DAY
}
