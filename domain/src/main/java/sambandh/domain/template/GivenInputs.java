package sambandh.domain.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Faults;
import sambandh.domain.shared.InvalidInput;
import sambandh.domain.shared.InvalidValue;
import sambandh.domain.shared.Text;

/**
 * What somebody gives for a template's inputs, by name, as JSON has it: texts, lists of texts, and lists of records of texts.
 * Whether the template asks for that is {@link Inputs}' to say.
 */
public final class GivenInputs {
    private static final int MOST = 50;
    private static final int MOST_ELEMENTS = 100;
    private static final int LONGEST = 20_000;

    private final Faults faults = new Faults();

    private GivenInputs() {}

    /**
     * Reads what was sent. What is null or an empty text counts as missing.
     *
     * @throws InvalidInput {@code invalid_value}, {@code required}, {@code too_many} and as {@link Text#block}, with all faults,
     *     each at its place: {@code /announcements/1/title}
     */
    public static Map<String, Object> read(Map<?, ?> raw) {
        GivenInputs reader = new GivenInputs();
        Map<String, Object> given = reader.fields("", raw, true);
        reader.faults.orThrow();
        return given;
    }

    private Map<String, Object> fields(String at, Map<?, ?> raw, boolean mayBeLists) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (raw.size() > MOST) {
            faults.add(at, "too_many", "At most " + MOST + " are allowed here.");
            return fields;
        }
        raw.forEach((name, value) -> {
            Object read = mayBeLists && value instanceof List<?> list
                    ? elements(at + "/" + name, list)
                    : text(at + "/" + name, value, mayBeLists);
            if (read != null) {
                fields.put(String.valueOf(name), read);
            }
        });
        return fields;
    }

    private List<Object> elements(String at, List<?> list) {
        List<Object> elements = new ArrayList<>();
        if (list.size() > MOST_ELEMENTS) {
            faults.add(at, "too_many", "At most " + MOST_ELEMENTS + " are allowed here.");
            return elements;
        }
        for (int i = 0; i < list.size(); i++) {
            String here = at + "/" + i;
            Object element = list.get(i);
            Object read = element instanceof Map<?, ?> record
                    ? fields(here, record, false)
                    : faults.required(here, element, it -> one(it, "Write a text, or an object of texts."))
                            .orNull();
            if (read != null) {
                elements.add(read);
            }
        }
        return elements;
    }

    private @Nullable String text(String at, @Nullable Object raw, boolean mayBeLists) {
        return faults.optional(at, raw, it -> one(it, mayBeLists ? "Write a text or a list." : "Write a text."))
                .orNull();
    }

    private static String one(Object raw, String otherwise) {
        if (raw instanceof String text) {
            return Text.block(text, LONGEST);
        }
        throw new InvalidValue("invalid_value", otherwise);
    }
}
