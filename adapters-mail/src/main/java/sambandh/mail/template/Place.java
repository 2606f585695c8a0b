package sambandh.mail.template;

/** Where in HTML a value is written, which decides how: a later one is stricter than those before it. */
enum Place {
    /** Between tags. */
    WORDS,
    /** Within an attribute's quotes. */
    ATTRIBUTE,
    /** At the beginning of an address that is followed or loaded. */
    ADDRESS,
    /** Not in HTML at all. */
    PLAIN
}
