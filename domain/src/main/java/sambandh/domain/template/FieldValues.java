package sambandh.domain.template;

import java.util.LinkedHashMap;
import java.util.Map;

/** Values under dotted names, as maps of maps. */
public final class FieldValues {
    private FieldValues() {}

    /** Puts the value in its group, which is made where there is none yet; what is no group gives way to it. */
    @SuppressWarnings("unchecked")
    public static void put(Map<String, Object> into, String name, Object value) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            into.put(name, value);
        } else {
            Object group = into.compute(
                    name.substring(0, dot),
                    (_, there) -> there instanceof Map<?, ?> ? there : new LinkedHashMap<String, Object>());
            put((Map<String, Object>) group, name.substring(dot + 1), value);
        }
    }
}
