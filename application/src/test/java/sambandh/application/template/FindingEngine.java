package sambandh.application.template;

import java.util.List;
import java.util.Map;
import java.util.Set;
import sambandh.domain.shared.InvalidValue;
import sambandh.domain.template.Edition;
import sambandh.domain.template.Fields;
import sambandh.domain.template.Finding;

/**
 * Finds the word WRONG wherever it stands, and a WARNING; otherwise writes plainly, unless what is filled in is ENDLESS, and names
 * what every letter owes.
 */
public final class FindingEngine implements TemplateEngine {
    private final PlainEngine plain = new PlainEngine();

    @Override
    public List<Finding> check(Edition edition, Fields fields) {
        int at = edition.html().indexOf("WRONG");
        if (at < 0) {
            return edition.html().contains("WARNING")
                    ? List.of(new Finding(Finding.Severity.WARNING, "warned", null, "html", 1, 1, "Look at this."))
                    : List.of();
        }
        return List.of(new Finding(Finding.Severity.ERROR, "wrong", null, "html", 1, at + 1, "This is wrong."));
    }

    @Override
    public Set<String> names(Edition edition) {
        return edition.html().contains("RUDE")
                ? Set.of()
                : Set.of("company.name", "company.postalAddress", "company.email", "owner.name", "unsubscribe");
    }

    @Override
    public Words write(Edition edition, Map<String, ?> values) {
        if (values.containsValue("ENDLESS")) {
            throw new InvalidValue("letter_too_long", "Far too long.");
        }
        return plain.write(edition, values);
    }
}
