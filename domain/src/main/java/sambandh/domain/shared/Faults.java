package sambandh.domain.shared;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Collects every fault of one input, so that whoever sent it hears of all of them at once.
 *
 * <pre>
 * var email = faults.required("/email", email(), EmailAddress::new);
 * var country = faults.optional("/country", country(), Country::new);
 * faults.orThrow();
 * return new Command(email.get(), country.orNull());
 * </pre>
 *
 * The rules stand in the values' own constructors and nowhere else; this only asks them.
 */
public final class Faults {
    private final List<Fault> found = new ArrayList<>();

    /** What came of reading one field; ask it only after {@link #orThrow()}. */
    public static final class Read<T> {
        private final @Nullable T value;

        private Read(@Nullable T value) {
            this.value = value;
        }

        /** The value of a required field. */
        public T get() {
            if (value == null) {
                throw new IllegalStateException("asked before orThrow, or of an optional field");
            }
            return value;
        }

        /** The value of an optional field, null when it was absent. */
        public @Nullable T orNull() {
            return value;
        }

        public T or(T otherwise) {
            return value == null ? otherwise : value;
        }
    }

    /** A field that must be there. Absent, null and empty text are the fault {@code required}. */
    public <V, T> Read<T> required(String pointer, @Nullable V raw, Function<V, T> make) {
        if (raw == null || (raw instanceof String text && text.isBlank())) {
            add(pointer, "required", "This field is required.");
            return new Read<>(null);
        }
        return attempt(pointer, () -> make.apply(raw));
    }

    /** A field that may be missing; empty text counts as missing. */
    public <V, T> Read<T> optional(String pointer, @Nullable V raw, Function<V, T> make) {
        if (raw == null || (raw instanceof String text && text.isBlank())) {
            return new Read<>(null);
        }
        return attempt(pointer, () -> make.apply(raw));
    }

    /** A list, each element read on its own; a missing list is an empty one. */
    public <V, T> Read<List<T>> each(
            String pointer, @Nullable List<? extends @Nullable V> raw, int atMost, Function<V, T> make) {
        if (raw == null) {
            return new Read<>(List.of());
        }
        if (raw.size() > atMost) {
            add(pointer, "too_many", "At most " + atMost + " are allowed here.");
            return new Read<>(List.of());
        }
        List<T> made = new ArrayList<>();
        for (int i = 0; i < raw.size(); i++) {
            var one = required(pointer + "/" + i, raw.get(i), make).orNull();
            if (one != null) {
                made.add(one);
            }
        }
        return new Read<>(List.copyOf(made));
    }

    /** Like {@link #each}, and no element may stand twice. */
    public <V, T> Read<Set<T>> eachOnce(
            String pointer, @Nullable List<? extends @Nullable V> raw, int atMost, Function<V, T> make) {
        List<T> made = each(pointer, raw, atMost, make).get();
        Set<T> once = new LinkedHashSet<>(made);
        if (once.size() < made.size()) {
            add(pointer, "duplicate", "The same value stands here more than once.");
        }
        return new Read<>(Set.copyOf(once));
    }

    /** A rule over several fields, checked where they are all known. */
    public <T> Read<T> attempt(String pointer, Supplier<T> make) {
        int before = found.size();
        try {
            T made = make.get();
            return new Read<>(made);
        } catch (InvalidValue wrong) {
            add(pointer, wrong.code(), wrong.detail());
        } catch (InvalidInput inner) {
            inner.faults().forEach(f -> add(pointer + f.pointer(), f.code(), f.detail()));
        }
        assert found.size() > before;
        return new Read<>(null);
    }

    public void add(String pointer, String code, String detail) {
        found.add(new Fault(pointer, code, detail));
    }

    public List<Fault> all() {
        return List.copyOf(found);
    }

    public boolean none() {
        return found.isEmpty();
    }

    /** @throws InvalidInput with all faults, where there is one */
    public void orThrow() {
        if (!found.isEmpty()) {
            throw new InvalidInput(found);
        }
    }
}
