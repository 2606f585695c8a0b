package sambandh.domain.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Fault;
import sambandh.domain.shared.Faults;

/**
 * What a template asks of whoever wants such letters, and what {@link GivenInputs} are to it. Faults name their place as in
 * {@code /announcements/1/title}.
 */
public record Inputs(List<Field> fields) {
    private static final String ELEMENT = "/([0-9]+)(?=/|$)";

    /** What it does not ask for ({@code unknown_input}), and what is of another type. */
    public List<Fault> faults(Map<String, ?> given) {
        Faults faults = new Faults();
        new Reading(Field::given, faults).fields("", fields, given);
        return faults.all();
    }

    /** What it asks for that was not given: {@code missing_input}. */
    public List<Fault> missing(Map<String, ?> given) {
        Faults faults = new Faults();
        missing("", fields, given, faults);
        return faults.all();
    }

    /**
     * As templates fill it in, whatever was kept of it, perhaps when the template asked for something else: lines of a text are
     * elements of a list, each in the first text that an element has; what does not fit, or is not asked for, is left out.
     */
    public Map<String, Object> values(Map<String, ?> given) {
        Map<String, Object> kept = new LinkedHashMap<>(given);
        fields.stream()
                .filter(field -> !field.items().isEmpty())
                .forEach(field -> kept.computeIfPresent(field.name(), (_, value) -> records(field, value)));
        return new Reading(Field::value, new Faults()).fields("", fields, kept);
    }

    /** A place as people read it: {@code inputs.announcements[1].title}. */
    public static String path(String pointer) {
        return "inputs" + pointer.replaceAll(ELEMENT, "[$1]").replace('/', '.');
    }

    private static List<Object> records(Field field, Object value) {
        List<Object> records = new ArrayList<>();
        List<?> elements =
                value instanceof String text ? text.lines().toList() : value instanceof List<?> list ? list : List.of();
        for (Object element : elements) {
            if (!(element instanceof String line)) {
                records.add(element);
            } else if (!line.isBlank()) {
                field.items().stream()
                        .filter(item -> item.type() == Field.Type.TEXT)
                        .findFirst()
                        .ifPresent(item -> records.add(Map.of(item.name(), line)));
            }
        }
        return records;
    }

    /** Values of what was given, and the faults of what is none. */
    private record Reading(BiFunction<Field.Type, String, Object> read, Faults faults) {
        Map<String, Object> fields(String at, List<Field> fields, Map<?, ?> given) {
            Map<String, Object> values = new LinkedHashMap<>();
            TreeSet<String> unknown = new TreeSet<>();
            given.keySet().forEach(name -> unknown.add(String.valueOf(name)));
            for (Field field : fields) {
                unknown.remove(field.name());
                Object raw = given.get(field.name());
                Object value = raw == null ? null : value(at + "/" + field.name(), field, raw);
                if (value != null) {
                    FieldValues.put(values, field.name(), value);
                }
            }
            unknown.forEach(
                    name -> faults.add(at + "/" + name, "unknown_input", "The template does not ask for this."));
            return values;
        }

        private @Nullable Object value(String at, Field field, Object raw) {
            if (raw instanceof String text && field.items().isEmpty()) {
                return faults.attempt(at, () -> read.apply(field.type(), text)).orNull();
            }
            if (raw instanceof List<?> list && field.type() == Field.Type.LIST) {
                return elements(at, field, list);
            }
            faults.add(at, "invalid_value", field.type() == Field.Type.LIST ? "Give " + list(field) : "Give a text.");
            return null;
        }

        private List<Object> elements(String at, Field field, List<?> list) {
            List<Object> elements = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                Object element = list.get(i);
                if (element instanceof Map<?, ?> record && !field.items().isEmpty()) {
                    elements.add(fields(at + "/" + i, field.items(), record));
                } else if (element instanceof String && field.items().isEmpty()) {
                    elements.add(element);
                } else {
                    faults.add(at + "/" + i, "invalid_value", "Give " + list(field));
                }
            }
            return elements;
        }
    }

    private static String list(Field field) {
        return field.items().isEmpty()
                ? "a list of texts."
                : "a list of objects with "
                        + field.items().stream().map(Field::name).collect(Collectors.joining(", ")) + ".";
    }

    private static void missing(String at, List<Field> fields, Map<?, ?> given, Faults faults) {
        for (Field field : fields) {
            String here = at + "/" + field.name();
            Object value = given.get(field.name());
            if (field.required() && (value == null || value.equals(List.of()))) {
                faults.add(here, "missing_input", "The template asks for this: give it in inputs.");
            }
            if (value instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    missing(here + "/" + i, field.items(), list.get(i) instanceof Map<?, ?> it ? it : Map.of(), faults);
                }
            }
        }
    }
}
