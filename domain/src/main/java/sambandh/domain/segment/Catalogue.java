package sambandh.domain.segment;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.InvalidValue;
import sambandh.domain.shared.fact.Fact;
import sambandh.domain.shared.fact.Occurrence;

/** Everything that can be asked of a customer, as the columns contributed it. */
public final class Catalogue {
    private final SortedMap<String, Fact> facts = new TreeMap<>();
    private final SortedMap<String, Occurrence> occurrences = new TreeMap<>();

    /** @throws IllegalArgumentException when two things have one name */
    public Catalogue(Collection<Fact> facts, Collection<Occurrence> occurrences) {
        facts.forEach(fact -> once(this.facts.put(fact.name(), fact), fact.name()));
        occurrences.forEach(it -> once(this.occurrences.put(it.name(), it), it.name()));
        this.occurrences.keySet().forEach(name -> once(this.facts.get(name), name));
    }

    public List<Fact> facts() {
        return List.copyOf(facts.values());
    }

    public List<Occurrence> occurrences() {
        return List.copyOf(occurrences.values());
    }

    /** The fact of that name; for {@code attribute.tier} the family {@code attribute.*}. */
    public Optional<Fact> fact(String name) {
        return Optional.ofNullable(facts.get(name))
                .filter(fact -> !fact.isFamily())
                .or(() -> facts.values().stream()
                        .filter(fact -> fact.isFamily() && isMember(name, fact))
                        .findFirst());
    }

    public Optional<Occurrence> occurrence(String name) {
        return Optional.ofNullable(occurrences.get(name));
    }

    /** The name that was probably meant. */
    public Optional<String> suggest(String misspelt) {
        return nearest(misspelt, Stream.concat(facts.keySet().stream(), occurrences.keySet().stream()));
    }

    static Optional<String> nearest(String misspelt, Stream<String> names) {
        String wanted = misspelt.toLowerCase(Locale.ROOT);
        if (wanted.length() > 100) {
            return Optional.empty();
        }
        int most = Math.max(1, wanted.length() / 3);
        return names.min(Comparator.comparingInt(name -> distance(wanted, name.toLowerCase(Locale.ROOT))))
                .filter(name -> distance(wanted, name.toLowerCase(Locale.ROOT)) <= most);
    }

    private static boolean isMember(String name, Fact family) {
        if (!name.startsWith(family.prefix())) {
            return false;
        }
        try {
            new Code(name.substring(family.prefix().length()));
            return true;
        } catch (InvalidValue noCode) {
            return false;
        }
    }

    /** How many letters to put in, leave out or change (Levenshtein). */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }

    private static void once(@Nullable Object before, String name) {
        if (before != null) {
            throw new IllegalArgumentException("two facts have the name " + name);
        }
    }
}
