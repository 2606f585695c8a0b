package sambandh.domain.shared.fact;

import java.util.function.UnaryOperator;

/**
 * Something that is known about a customer, or is not. Columns contribute those that they know of; filters, templates and
 * exports use them without knowing the column.
 *
 * @param name for machines and for filters in text: {@code order.last}; {@code attribute.*} is a family, whose members have
 *     a code in the place of the star
 * @param example a condition as people may write it
 * @param code for codes: the code as it is kept
 * @throws sambandh.domain.shared.InvalidValue by {@code code}, where there can be no such code
 */
public record Fact(String name, FactType type, Words words, String example, UnaryOperator<String> code) {
    private static final String MEMBERS = "*";

    public static Fact of(String name, FactType type, Words words, String example) {
        return new Fact(name, type, words, example, UnaryOperator.identity());
    }

    public static Fact code(String name, Words words, String example, UnaryOperator<String> code) {
        return new Fact(name, FactType.CODE, words, example, code);
    }

    public static Fact codes(String name, Words words, String example, UnaryOperator<String> code) {
        return new Fact(name, FactType.CODES, words, example, code);
    }

    public boolean isFamily() {
        return name.endsWith(MEMBERS);
    }

    /** What stands before the members' own names: {@code attribute.} */
    public String prefix() {
        return name.substring(0, name.length() - MEMBERS.length());
    }
}
