package sambandh.application.template;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sambandh.domain.template.Variant;

/** The parts that a source names, as {@code {{> footer}}}. */
final class PartNames {
    private static final Pattern NAMED = Pattern.compile("\\{\\{~?>\\s*([a-z0-9][a-z0-9_.-]{0,54})\\s*~?}}");

    private PartNames() {}

    static Set<String> in(Variant variant, Collection<String> always) {
        Set<String> names = new TreeSet<>(always);
        String text = variant.text();
        Matcher named = NAMED.matcher(variant.html() + (text == null ? "" : text));
        while (named.find()) {
            names.add(named.group(1));
        }
        return names;
    }
}
