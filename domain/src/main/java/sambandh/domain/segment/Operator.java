package sambandh.domain.segment;

import static sambandh.domain.shared.fact.FactType.ANY;
import static sambandh.domain.shared.fact.FactType.BOOLEAN;
import static sambandh.domain.shared.fact.FactType.CODE;
import static sambandh.domain.shared.fact.FactType.CODES;
import static sambandh.domain.shared.fact.FactType.DATE;
import static sambandh.domain.shared.fact.FactType.INSTANT;
import static sambandh.domain.shared.fact.FactType.MONEY;
import static sambandh.domain.shared.fact.FactType.NUMBER;
import static sambandh.domain.shared.fact.FactType.TEXT;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sambandh.domain.shared.fact.FactType;

/** How a fact is compared. None of them holds for a customer of whom the fact is not known. */
public enum Operator {
    IS("is", "=", EnumSet.allOf(FactType.class)),
    ONE_OF("oneOf", "in", EnumSet.of(NUMBER, MONEY, TEXT, CODE, CODES, ANY)),
    AT_LEAST("atLeast", ">=", EnumSet.of(NUMBER, MONEY, ANY)),
    MORE_THAN("moreThan", ">", EnumSet.of(NUMBER, MONEY, ANY)),
    AT_MOST("atMost", "<=", EnumSet.of(NUMBER, MONEY, ANY)),
    LESS_THAN("lessThan", "<", EnumSet.of(NUMBER, MONEY, ANY)),
    /** That day or later. */
    FROM("from", "from", EnumSet.of(DATE, INSTANT, ANY)),
    AFTER("after", "after", EnumSet.of(DATE, INSTANT, ANY)),
    /** That day or earlier. */
    UNTIL("until", "until", EnumSet.of(DATE, INSTANT, ANY)),
    BEFORE("before", "before", EnumSet.of(DATE, INSTANT, ANY)),
    /** On one of the last days, of which today is the last. */
    WITHIN_DAYS("withinDays", "within", EnumSet.of(DATE, INSTANT, ANY)),
    /** On one of the next days, of which today is the first. */
    IN_NEXT_DAYS("inNextDays", "within next", EnumSet.of(DATE, INSTANT, ANY)),
    CONTAINS("contains", "contains", EnumSet.of(TEXT, ANY)),
    STARTS_WITH("startsWith", "starts with", EnumSet.of(TEXT, ANY)),
    /** Whether anything is known at all. */
    KNOWN("known", "is known", EnumSet.complementOf(EnumSet.of(BOOLEAN)));

    private final String json;
    private final String symbol;
    private final Set<FactType> types;

    Operator(String json, String symbol, Set<FactType> types) {
        this.json = json;
        this.symbol = symbol;
        this.types = types;
    }

    public String json() {
        return json;
    }

    public String symbol() {
        return symbol;
    }

    public boolean fits(FactType type) {
        return types.contains(type);
    }

    /** Whether it compares with a date. */
    public boolean isOfDates() {
        return this == FROM || this == AFTER || this == UNTIL || this == BEFORE;
    }

    /** Whether it counts days from today. */
    public boolean isRelative() {
        return this == WITHIN_DAYS || this == IN_NEXT_DAYS;
    }

    public boolean isOfOrder() {
        return this == AT_LEAST || this == MORE_THAN || this == AT_MOST || this == LESS_THAN;
    }

    public static List<Operator> of(FactType type) {
        return Arrays.stream(values()).filter(o -> o.fits(type)).toList();
    }

    public static Optional<Operator> ofJson(String name) {
        return Arrays.stream(values()).filter(o -> o.json.equals(name)).findFirst();
    }
}
