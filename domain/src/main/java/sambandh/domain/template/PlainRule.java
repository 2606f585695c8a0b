package sambandh.domain.template;

import java.util.Locale;

/** What can be wrong with the plainness or the tone of a text. */
public enum PlainRule {
    /** More words in one sentence than people like to hold in their head. */
    LONG_SENTENCE,
    /** Words of offices and of advertising for which there are plainer ones. */
    OFFICIALESE,
    /** Says that it is the reader's fault. */
    BLAME,
    /** Hides behind rules, or holds the reader off. */
    COLDNESS,
    /** One word of regret is kind, two in one text are a wall. */
    PILED_REGRET,
    /** Hurry that is not the reader's, marks of exclamation in a row. */
    PRESSURE,
    /** Capitals. */
    SHOUTING,
    /** A form of address, or a command, that is not for customers. */
    FAMILIAR,
    /** Nobody does anything: who did it is not said. */
    PASSIVE,
    /** Is sorry for what the reader feels, not for what happened. */
    NO_APOLOGY,
    /** A subject that does not say what the letter is about, or says what is not so. */
    VAGUE_SUBJECT;

    /** Stable, for programs: {@code long_sentence}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
