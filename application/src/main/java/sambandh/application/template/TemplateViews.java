package sambandh.application.template;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Page;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.Scope;
import sambandh.domain.template.OwnTemplate;

/** The company's own templates to look at. */
public interface TemplateViews {
    /**
     * A version without its words.
     *
     * @param languages by tag
     */
    record VersionView(
            int number, List<Language> languages, @Nullable String note, Instant madeAt, String madeBy) {}

    /**
     * The company's own, sorted by {@code code}; counted where that is wanted.
     *
     * @param parts those that only stand inside of others, or those that do not
     */
    Page<OwnTemplate> own(Scope scope, boolean parts, Page.Wanted wanted);

    Optional<OwnTemplate> find(Scope scope, Code code);

    /** Those of the codes that the company has written under. */
    Set<Code> among(Scope scope, Collection<Code> codes);

    /** Sorts by {@code number}. */
    Page<VersionView> versions(Scope scope, Code code, Page.Wanted wanted);
}
