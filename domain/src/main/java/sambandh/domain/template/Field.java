package sambandh.domain.template;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import sambandh.domain.shared.InvalidValue;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.Money;
import sambandh.domain.shared.Text;
import sambandh.domain.shared.fact.Words;

/**
 * Something that a template can fill in, as {@code {{order.amount}}}.
 *
 * @param name words of letters and digits with dots between, 64 characters at most; what stands before a dot is a group,
 *     there when any of its fields is: {@code {{#if order}}}
 * @param words what it is
 * @param samples an example, by language, English at least: texts as they are, dates as {@code 2026-02-27}, numbers as
 *     {@code 42}, money as {@code 1250.00 INR}, flags as {@code true}
 * @param items what each element of a list has; none where the elements are plain texts
 * @param required of what a template asks for, whether no letter goes out without it; of an item, whether no element does
 */
public record Field(
        String name, Type type, Words words, Map<Language, String> samples, List<Field> items, boolean required) {
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*){0,4}");

    public enum Type {
        TEXT,
        /** A whole number. */
        NUMBER,
        DATE,
        MONEY,
        /** An address of the web, {@code mailto:} or {@code tel:}. */
        LINK,
        FLAG,
        LIST
    }

    /** @throws InvalidValue {@code invalid_field}, {@code required}, and what the sample's type says */
    public Field {
        if (!NAME.matcher(name).matches() || name.length() > 64) {
            throw new InvalidValue("invalid_field", "Name fields like order.amount, in at most 64 letters and digits.");
        }
        samples = Map.copyOf(samples);
        items = List.copyOf(items);
        if (type != Type.LIST && !samples.containsKey(Language.ENGLISH)) {
            throw new InvalidValue("required", "A field has a sample in English at least.");
        }
        for (String sample : samples.values()) {
            value(type, Text.block(sample, 1000));
        }
    }

    /** One that is required. */
    public Field(String name, Type type, Words words, Map<Language, String> samples, List<Field> items) {
        this(name, type, words, samples, items, true);
    }

    /** One whose sample is the same in every language. */
    public static Field of(String name, Type type, Words words, String sample) {
        return new Field(name, type, words, Map.of(Language.ENGLISH, sample), List.of());
    }

    /** One with a sample in each of English, Hindi, Bengali and Nepali. */
    public static Field of(
            String name, Type type, Words words, String english, String hindi, String bengali, String nepali) {
        Map<Language, String> samples = Map.of(
                Language.ENGLISH,
                english,
                new Language("hi"),
                hindi,
                new Language("bn"),
                bengali,
                new Language("ne"),
                nepali);
        return new Field(name, type, words, samples, List.of());
    }

    /** As a value that can be filled in; of a list of plain texts each line is one, of others there is one element. */
    public Object sample(Language language) {
        if (!items.isEmpty()) {
            Map<String, Object> element = new LinkedHashMap<>();
            items.forEach(item -> FieldValues.put(element, item.name(), item.sample(language)));
            return List.of(element);
        }
        String there = samples.get(language);
        return value(type, there == null ? samples.getOrDefault(Language.ENGLISH, name) : there);
    }

    /**
     * Reads what somebody gives just now, as {@link #value}; only what can be followed is a link, and only {@code true} and
     * {@code false} are flags.
     *
     * @throws InvalidValue as {@link #value}
     */
    public static Object given(Type type, String text) {
        String flag = text.strip();
        if (type == Type.LINK && !isFollowable(text)) {
            throw new InvalidValue("invalid_value", "Begin links with https://, http://, mailto: or tel:.");
        }
        if (type == Type.FLAG && !flag.equals("true") && !flag.equals("false")) {
            throw new InvalidValue("invalid_value", "Write true or false.");
        }
        return value(type, text);
    }

    /** Whether nothing runs where this address is followed. */
    public static boolean isFollowable(String address) {
        String begin = address.substring(0, Math.min(address.length(), 8)).toLowerCase(Locale.ROOT);
        return begin.startsWith("https://")
                || begin.startsWith("http://")
                || begin.startsWith("mailto:")
                || begin.startsWith("tel:");
    }

    /**
     * Reads what was written down, perhaps long ago.
     *
     * @throws InvalidValue {@code invalid_value}, {@code invalid_amount}, {@code invalid_currency}
     */
    public static Object value(Type type, String text) {
        try {
            return switch (type) {
                case TEXT, LINK -> text;
                case NUMBER -> Long.parseLong(text.strip());
                case DATE -> LocalDate.parse(text.strip());
                case MONEY -> money(text.strip());
                case FLAG -> Boolean.parseBoolean(text.strip());
                case LIST -> List.of(text.split("\n", -1));
            };
        } catch (NumberFormatException | DateTimeParseException unreadable) {
            throw new InvalidValue("invalid_value", "Write numbers like 42, and dates like 2026-02-27.");
        }
    }

    private static Money money(String text) {
        String[] parts = text.split(" ", 2);
        if (parts.length < 2) {
            throw new InvalidValue("invalid_value", "Write money like 1250.00 INR.");
        }
        return Money.of(parts[0], parts[1]);
    }
}
