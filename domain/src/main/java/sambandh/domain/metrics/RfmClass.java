package sambandh.domain.metrics;

/** What a customer's scores of recency and frequency are called; each of the 25 pairs is in one class. */
public enum RfmClass {
    CHAMPIONS,
    LOYAL,
    POTENTIAL_LOYALISTS,
    NEW,
    PROMISING,
    NEED_ATTENTION,
    ABOUT_TO_SLEEP,
    AT_RISK,
    CANNOT_LOSE,
    HIBERNATING;

    /** @param recency and frequency from 1, the least, to 5 */
    public static RfmClass of(int recency, int frequency) {
        return switch (recency) {
            case 5 -> frequency >= 4 ? CHAMPIONS : frequency >= 2 ? POTENTIAL_LOYALISTS : NEW;
            case 4 -> frequency >= 4 ? LOYAL : frequency >= 2 ? POTENTIAL_LOYALISTS : PROMISING;
            case 3 -> frequency >= 4 ? LOYAL : frequency == 3 ? NEED_ATTENTION : ABOUT_TO_SLEEP;
            default -> frequency == 5 ? CANNOT_LOSE : frequency >= 3 ? AT_RISK : HIBERNATING;
        };
    }
}
