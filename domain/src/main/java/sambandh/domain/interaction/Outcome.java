package sambandh.domain.interaction;

/** What came of it. */
public enum Outcome {
    /** People spoke with each other. */
    SPOKEN,
    /** Words were left for the other side to hear later. */
    VOICEMAIL,
    NO_ANSWER,
    /** Words were written to the other side. */
    WRITTEN,
    /** What was to be done was done: delivered, mended, looked after, with nobody spoken to. */
    DONE
}
