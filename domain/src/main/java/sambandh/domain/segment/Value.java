package sambandh.domain.segment;

import java.math.BigDecimal;
import java.util.List;

/** What a fact is compared with. */
public sealed interface Value {
    /** A text, a code, or a date as YYYY-MM-DD. */
    record Word(String text) implements Value {}

    /** Equal numbers are equal whatever their trailing zeros. */
    record Figure(BigDecimal number) implements Value {
        public Figure {
            BigDecimal bare = number.stripTrailingZeros();
            // digits are not written out before their number is checked
            number = bare.scale() < 0 && bare.scale() > -100 ? bare.setScale(0) : bare;
        }

        public static Figure of(long number) {
            return new Figure(BigDecimal.valueOf(number));
        }
    }

    record Flag(boolean yes) implements Value {}

    record Several(List<Value> values) implements Value {
        public Several {
            values = List.copyOf(values);
        }
    }
}
