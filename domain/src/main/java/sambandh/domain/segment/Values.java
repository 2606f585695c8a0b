package sambandh.domain.segment;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import sambandh.domain.shared.InvalidValue;
import sambandh.domain.shared.Text;
import sambandh.domain.shared.fact.Fact;
import sambandh.domain.shared.fact.FactType;

/** The rules of values: what a fact may be compared with. Each throws {@link InvalidValue}, or gives the value as it is kept. */
final class Values {
    static final int MOST_DAYS = 36_500;
    static final int MOST_VALUES = 200;
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final int LONGEST = 500;

    private Values() {}

    /** The value of a comparison; for several, of each by its place. */
    static Value checked(Fact fact, Operator operator, Value value) {
        if (operator == Operator.KNOWN) {
            return flag(value);
        }
        if (operator.isRelative()) {
            return Value.Figure.of(days(value));
        }
        if (operator.isOfDates()) {
            return date(value);
        }
        return switch (operator) {
            case AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN -> number(value);
            case CONTAINS, STARTS_WITH -> text(value);
            default -> single(fact, value);
        };
    }

    static Value single(Fact fact, Value value) {
        return switch (fact.type()) {
            case NUMBER, MONEY -> number(value);
            case DATE, INSTANT -> date(value);
            case TEXT -> text(value);
            case CODE, CODES -> new Value.Word(fact.code().apply(word(value)));
            case BOOLEAN -> flag(value);
            case ANY -> any(value);
        };
    }

    /** Each of several, its fault told by its place. */
    static Value several(Fact fact, Value.Several several, LeafFaults faults) {
        int size = several.values().size();
        if (size == 0 || size > MOST_VALUES) {
            faults.add("value", size == 0 ? "required" : "too_many", "Name 1 to " + MOST_VALUES + " values.");
        }
        List<Value> checked = new ArrayList<>();
        for (int i = 0; i < Math.min(size, MOST_VALUES); i++) {
            Value one = several.values().get(i);
            Value read = faults.attempt("value/" + i, () -> single(fact, one));
            checked.add(read == null ? one : read);
        }
        return new Value.Several(checked);
    }

    static LocalDate day(Value value) {
        if (value instanceof Value.Word(String text) && DATE.matcher(text).matches()) {
            try {
                LocalDate date = LocalDate.parse(text);
                if (date.getYear() >= 1850 && date.getYear() < 2200) {
                    return date;
                }
            } catch (DateTimeException noSuchDay) {
                // answered below
            }
        }
        throw new InvalidValue("invalid_date", "Write a date from 1850 to 2199 as YYYY-MM-DD.");
    }

    static int days(Value value) {
        return whole(value, 1, MOST_DAYS, "invalid_days");
    }

    static int whole(Value value, int least, int most, String code) {
        if (value instanceof Value.Figure(BigDecimal number)
                && number.scale() == 0
                && number.compareTo(BigDecimal.valueOf(least)) >= 0
                && number.compareTo(BigDecimal.valueOf(most)) <= 0) {
            return number.intValueExact();
        }
        throw new InvalidValue(code, "Write a whole number from " + least + " to " + most + ".");
    }

    static Value number(Value value) {
        if (value instanceof Value.Figure(BigDecimal number)
                && number.scale() >= 0
                && number.scale() <= 4
                && number.precision() - number.scale() <= 15) {
            return value;
        }
        throw new InvalidValue(
                "invalid_number", "Write a number of at most 15 digits before the point and 4 behind it.");
    }

    static Value text(Value value) {
        return new Value.Word(Text.line(word(value), LONGEST));
    }

    static String word(Value value) {
        if (value instanceof Value.Word(String text)) {
            return text;
        }
        throw new InvalidValue("wrong_type", "Write a text here, such as \"tea\".");
    }

    private static Value date(Value value) {
        return new Value.Word(day(value).toString());
    }

    private static Value flag(Value value) {
        if (value instanceof Value.Flag) {
            return value;
        }
        throw new InvalidValue("wrong_type", "Write true or false.");
    }

    private static Value any(Value value) {
        return switch (value) {
            case Value.Word _ -> text(value);
            case Value.Figure _ -> number(value);
            case Value.Flag _ -> value;
            case Value.Several _ -> throw new InvalidValue("wrong_type", "Write one value here.");
        };
    }

    static String example(FactType type) {
        return switch (type) {
            case NUMBER, MONEY -> "a number";
            case DATE, INSTANT -> "a date as YYYY-MM-DD";
            case TEXT -> "a text in quotes";
            case CODE, CODES -> "a code";
            case BOOLEAN -> "true or false";
            case ANY -> "a value";
        };
    }
}
