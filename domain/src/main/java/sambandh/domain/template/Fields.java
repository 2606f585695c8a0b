package sambandh.domain.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Faults;
import sambandh.domain.shared.Language;

/** All that a template can fill in. */
public final class Fields {
    private final Map<String, Field> byName = new TreeMap<>();

    /** Of two with the same name the later one stays. */
    public Fields(List<Field> fields) {
        fields.forEach(field -> byName.put(field.name(), field));
    }

    /** By name. */
    public List<Field> all() {
        return List.copyOf(byName.values());
    }

    public Fields and(List<Field> others) {
        return new Fields(
                Stream.concat(byName.values().stream(), others.stream()).toList());
    }

    public Optional<Field> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * Tells what could not be told apart when it is filled in (two of one name, or what is both a field and a group), and samples
     * that nobody could give.
     *
     * @param at where the fields stand in what somebody sent: {@code /inputs}
     * @param known what is there beside them
     * @param kept those that were there before: they stay as they are, whatever is said of new ones today
     */
    static void tellFaults(String at, Fields known, List<Field> fields, List<Field> kept, Faults faults) {
        List<Field> old = new ArrayList<>(kept);
        Map<Integer, Field> fresh = new TreeMap<>();
        Fields before = known;
        for (int i = 0; i < fields.size(); i++) {
            if (old.remove(fields.get(i))) {
                before = before.and(List.of(fields.get(i)));
            } else {
                fresh.put(i, fields.get(i));
            }
        }
        for (Map.Entry<Integer, Field> one : fresh.entrySet()) {
            Field field = one.getValue();
            String here = at + "/" + one.getKey();
            if (before.clashesWith(field.name())) {
                faults.add(here, "invalid_field", "There is a field or a group like " + field.name() + " already.");
            }
            before = before.and(List.of(field));
            field.samples()
                    .values()
                    .forEach(it -> faults.attempt(here + "/sample", () -> Field.given(field.type(), it)));
            tellFaults(here + "/items", new Fields(List.of()), field.items(), List.of(), faults);
        }
    }

    private boolean clashesWith(String name) {
        return byName.containsKey(name)
                || isGroup(name)
                || byName.keySet().stream().anyMatch(known -> name.startsWith(known + "."));
    }

    /** Whether fields stand under this name: {@code order}. */
    public boolean isGroup(String name) {
        return byName.keySet().stream().anyMatch(known -> known.startsWith(name + "."));
    }

    /** The known name or group that was probably meant; null where none is like it. */
    public @Nullable String nearest(String name) {
        int allowed = Math.max(1, name.length() / 3);
        return names().filter(known -> distance(name, known) <= allowed || known.endsWith("." + name))
                .min(Comparator.comparingInt(known -> distance(name, known)))
                .orElse(null);
    }

    /** Samples of all of them, as they are filled in. */
    public Map<String, Object> samples(Language language) {
        Map<String, Object> samples = new LinkedHashMap<>();
        byName.values().forEach(field -> FieldValues.put(samples, field.name(), field.sample(language)));
        return samples;
    }

    private Stream<String> names() {
        return byName.keySet().stream()
                .flatMap(known -> known.contains(".")
                        ? Stream.of(known, known.substring(0, known.lastIndexOf('.')))
                        : Stream.of(known))
                .distinct();
    }

    /** Levenshtein's, whatever the case. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                boolean same = Character.toLowerCase(one.charAt(i - 1)) == Character.toLowerCase(other.charAt(j - 1));
                int least = Math.min(diagonal + (same ? 0 : 1), Math.min(row[j], row[j - 1]) + 1);
                diagonal = row[j];
                row[j] = least;
            }
        }
        return row[other.length()];
    }
}
