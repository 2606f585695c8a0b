package sambandh.domain.customer;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Faults;
import sambandh.domain.shared.InvalidValue;
import sambandh.domain.shared.Text;

/** Facts of the company's own about a customer: at most 50, codes with one line of up to 500 characters each. */
public final class Attributes {
    public static final int AT_MOST = 50;
    private static final int LONGEST = 500;

    private Attributes() {}

    /**
     * The same, checked, in the order of their keys.
     *
     * @throws sambandh.domain.shared.InvalidInput with {@code /<key>} as pointers
     * @throws InvalidValue {@code too_many}
     */
    public static SortedMap<String, String> of(Map<String, String> raw) {
        if (raw.size() > AT_MOST) {
            throw new InvalidValue("too_many", "At most " + AT_MOST + " attributes are allowed.");
        }
        Faults faults = new Faults();
        SortedMap<String, String> checked = new TreeMap<>();
        new TreeMap<>(raw).forEach((key, value) -> {
            String pointer = "/" + key.replace("~", "~0").replace("/", "~1");
            faults.attempt(pointer, () -> checked.put(new Code(key).value(), Text.line(value, LONGEST)));
        });
        faults.orThrow();
        return Collections.unmodifiableSortedMap(checked);
    }
}
