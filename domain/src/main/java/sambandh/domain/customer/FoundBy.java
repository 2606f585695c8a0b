package sambandh.domain.customer;

/** Why a search found a customer. */
public enum FoundBy {
    /** A word of a name, as it was written. */
    NAME,
    /** A word of a name in another script, spelt the same. */
    SCRIPT,
    /** A word of a name that sounds alike. */
    SOUND,
    EMAIL,
    PHONE,
    EXTERNAL_ID
}
