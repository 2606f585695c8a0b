package sambandh.application.relationship;

import java.util.Locale;

/** Enums as events, timelines and audits tell them. */
final class Codes {
    private Codes() {}

    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
