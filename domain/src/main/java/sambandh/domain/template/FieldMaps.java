package sambandh.domain.template;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.InvalidValue;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.fact.Words;

/**
 * Fields as the maps and lists that JSON is read to: {@code {"name": "complaint.about", "type": "text", "words": {"en": "…"},
 * "sample": {"en": "…"}, "items": [...], "required": false}}; what says nothing is required.
 */
public final class FieldMaps {
    private FieldMaps() {}

    public static Map<String, Object> write(Field field) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", field.name());
        map.put("type", field.type().name().toLowerCase(Locale.ROOT));
        map.put("words", words(field));
        map.put("sample", write(field.samples()));
        if (!field.items().isEmpty()) {
            map.put("items", field.items().stream().map(FieldMaps::write).toList());
        }
        if (!field.required()) {
            map.put("required", false);
        }
        return map;
    }

    /** What it is, by language. */
    public static Map<String, String> words(Field field) {
        Map<String, String> words = new TreeMap<>();
        field.words().byLanguage().forEach((language, said) -> words.put(language.toLanguageTag(), said));
        return words;
    }

    public static Map<String, String> write(Map<Language, String> byLanguage) {
        Map<String, String> tags = new TreeMap<>();
        byLanguage.forEach((language, said) -> tags.put(language.tag(), said));
        return tags;
    }

    /** @throws InvalidValue {@code invalid_field}, and as {@link Field} */
    public static Field read(@Nullable Object json) {
        if (!(json instanceof Map<?, ?> map) || !(map.get("name") instanceof String name)) {
            throw new InvalidValue("invalid_field", "A field is an object with name, type and sample.");
        }
        Map<Locale, String> words = new HashMap<>(Map.of(Locale.ENGLISH, name));
        byLanguage(map.get("words")).forEach((language, said) -> words.put(language.locale(), said));
        return new Field(
                name,
                type(map.get("type")),
                new Words(words),
                byLanguage(map.get("sample")),
                list(map.get("items")),
                !Boolean.FALSE.equals(map.get("required")));
    }

    public static List<Field> list(@Nullable Object json) {
        return json instanceof List<?> list ? list.stream().map(FieldMaps::read).toList() : List.of();
    }

    public static Map<Language, String> byLanguage(@Nullable Object json) {
        Map<Language, String> all = new HashMap<>();
        if (json instanceof Map<?, ?> map) {
            map.forEach((tag, said) -> {
                if (said != null) {
                    all.put(new Language(String.valueOf(tag)), String.valueOf(said));
                }
            });
        }
        return all;
    }

    private static Field.Type type(@Nullable Object json) {
        for (Field.Type type : Field.Type.values()) {
            if (type.name().toLowerCase(Locale.ROOT).equals(json)) {
                return type;
            }
        }
        throw new InvalidValue("invalid_field", "A field's type is text, number, date, money, link, flag or list.");
    }
}
