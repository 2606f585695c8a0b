package sambandh.application.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sambandh.domain.template.Edition;
import sambandh.domain.template.Fields;
import sambandh.domain.template.Finding;

/** Fills in nothing, and says all that could be filled in. */
public final class PlainEngine implements TemplateEngine {
    @Override
    public List<Finding> check(Edition edition, Fields fields) {
        return List.of();
    }

    @Override
    public Set<String> names(Edition edition) {
        return Set.of();
    }

    @Override
    public Words write(Edition edition, Map<String, ?> values) {
        String text = edition.html().strip() + " " + edition.language().tag() + " " + values;
        return new Words("To " + values.get("called"), text, "<p>" + text + "</p>", new LinkedHashMap<>(values));
    }
}
