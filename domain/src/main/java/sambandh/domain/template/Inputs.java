package sambandh.domain.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Fault;
import sambandh.domain.shared.Faults;
import sambandh.domain.shared.InvalidInput;

/**
 * What a template asks of whoever wants such letters, and what {@link GivenInputs} are to it. Faults name their place as in
 * {@code /announcements/1/title}.
 */
public record Inputs(List<Field> fields) {
    private static final String ELEMENT = "/([0-9]+)(?=/|$)";

    /** What it does not ask for ({@code unknown_input}), and what is of another type. */
    public List<Fault> faults(Map<String, ?> given) {
        Faults faults = new Faults();
        fill("", fields, given, faults);
        return faults.all();
    }

    /** What it asks for that was not given: {@code missing_input}. */
    public List<Fault> missing(Map<String, ?> given) {
        Faults faults = new Faults();
        missing("", fields, given, faults);
        return faults.all();
    }

    /**
     * As templates fill it in; what it does not ask for is left out.
     *
     * @throws InvalidInput where something is of another type, with all faults
     */
    public Map<String, Object> values(Map<String, ?> given) {
        Map<String, Object> asked = new LinkedHashMap<>(given);
        asked.keySet().retainAll(fields.stream().map(Field::name).collect(Collectors.toSet()));
        Faults faults = new Faults();
        Map<String, Object> values = fill("", fields, asked, faults);
        faults.orThrow();
        return values;
    }

    /** A place as people read it: {@code inputs.announcements[1].title}. */
    public static String path(String pointer) {
        return "inputs" + pointer.replaceAll(ELEMENT, "[$1]").replace('/', '.');
    }

    private static Map<String, Object> fill(String at, List<Field> fields, Map<?, ?> given, Faults faults) {
        Map<String, Object> values = new LinkedHashMap<>();
        TreeSet<String> unknown = new TreeSet<>();
        given.keySet().forEach(name -> unknown.add(String.valueOf(name)));
        for (Field field : fields) {
            unknown.remove(field.name());
            Object raw = given.get(field.name());
            Object value = raw == null ? null : value(at + "/" + field.name(), field, raw, faults);
            if (value != null) {
                FieldValues.put(values, field.name(), value);
            }
        }
        unknown.forEach(name -> faults.add(at + "/" + name, "unknown_input", "The template does not ask for this."));
        return values;
    }

    private static @Nullable Object value(String at, Field field, Object raw, Faults faults) {
        if (raw instanceof String text && field.items().isEmpty()) {
            return faults.attempt(at, () -> Field.value(field.type(), text)).orNull();
        }
        if (raw instanceof List<?> list && field.type() == Field.Type.LIST) {
            return elements(at, field, list, faults);
        }
        faults.add(at, "invalid_value", field.type() == Field.Type.LIST ? "Give " + list(field) : "Give a text.");
        return null;
    }

    private static List<Object> elements(String at, Field field, List<?> list, Faults faults) {
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            Object element = list.get(i);
            if (element instanceof Map<?, ?> record && !field.items().isEmpty()) {
                elements.add(fill(at + "/" + i, field.items(), record, faults));
            } else if (element instanceof String && field.items().isEmpty()) {
                elements.add(element);
            } else {
                faults.add(at + "/" + i, "invalid_value", "Give " + list(field));
            }
        }
        return elements;
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
