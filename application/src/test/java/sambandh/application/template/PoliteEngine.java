package sambandh.application.template;

import java.util.List;
import java.util.Map;
import java.util.Set;
import sambandh.domain.template.Edition;
import sambandh.domain.template.Fields;
import sambandh.domain.template.Finding;

/** As {@link PlainEngine}, of templates that say all that a letter owes its reader, unless they are careless. */
public final class PoliteEngine implements TemplateEngine {
    private final PlainEngine plain = new PlainEngine();
    private boolean careless;

    /** Whether templates forget to say who writes, and how to end letters. */
    public void careless(boolean it) {
        careless = it;
    }

    @Override
    public List<Finding> check(Edition edition, Fields fields) {
        return plain.check(edition, fields);
    }

    @Override
    public Set<String> names(Edition edition) {
        return careless
                ? Set.of("company.name", "company.postalAddress", "company.email")
                : Set.of("company.name", "company.postalAddress", "company.email", "owner.name", "unsubscribe");
    }

    @Override
    public Words write(Edition edition, Map<String, ?> values) {
        return plain.write(edition, values);
    }
}
