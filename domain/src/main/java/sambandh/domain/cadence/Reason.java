package sambandh.domain.cadence;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * One of the reasons why a contact stands on its day. Holds no words: columns have them in each language.
 *
 * @param params dates, numbers and codes
 */
public record Reason(Because because, Map<String, String> params) {
    public Reason {
        params = Map.copyOf(params);
    }

    public static Reason of(Because because) {
        return new Reason(because, Map.of());
    }

    public static Reason of(Because because, String name, Object value) {
        return new Reason(because, Map.of(name, String.valueOf(value)));
    }

    public Reason and(String name, Object value) {
        Map<String, String> more = new TreeMap<>(params);
        more.put(name, String.valueOf(value));
        return new Reason(because, more);
    }

    static Reason of(Because because, LocalDate day) {
        return of(because, "day", day);
    }

    boolean is(Because other) {
        return because == other;
    }
}
