package sambandh.domain.template;

/** Whose wish a letter's language met. */
public enum WhyLanguage {
    /** The reader's own language. */
    READER,
    /** The one that the reader's is a kind of: {@code bn} for {@code bn-IN}. */
    READER_PARENT,
    /** The company's, or the one it is a kind of: the reader's is unknown, or not written. */
    COMPANY,
    /** Neither the reader's nor the company's is written. */
    ENGLISH,
    /** Nor is English. */
    NO_OTHER
}
