package sambandh.persistence.shared;

import java.util.Locale;

/** Enums in the database: their name in lower case. */
public final class Enums {
    private Enums() {}

    public static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    public static <E extends Enum<E>> E of(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
    }
}
