package sambandh.domain.shared.fact;

/** What the values of a fact are like, and so how they can be compared. */
public enum FactType {
    NUMBER,
    /** A number of units of the company's currency. */
    MONEY,
    /** A business date. */
    DATE,
    /** A moment, asked for by its date in the company's zone. */
    INSTANT,
    /** One line in any script, compared exactly. */
    TEXT,
    /** A short word that machines compare. */
    CODE,
    /** Any number of codes; it is one of them that is asked for. */
    CODES,
    BOOLEAN,
    /** Whatever the company put there: a text, compared as what it is compared with. */
    ANY
}
