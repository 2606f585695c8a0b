package sambandh.domain.shared.fact;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Something that happens to customers on business dates, and can be counted.
 *
 * @param name for machines and for filters in text: {@code ordered}
 * @param parameters what may be asked of each one that is counted; several at once narrow it
 * @param example a condition as people may write it
 */
public record Occurrence(String name, Words words, List<Parameter> parameters, String example) {
    /** @param value the value as it is kept; throws {@code InvalidValue} where there can be no such value */
    public record Parameter(String name, Kind kind, Words words, UnaryOperator<String> value) {}

    public enum Kind {
        TEXT,
        CODE,
        /** Units of the company's currency. */
        MONEY
    }

    public Occurrence {
        parameters = List.copyOf(parameters);
    }
}
