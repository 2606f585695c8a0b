package sambandh.application.template;

import java.time.Instant;
import java.util.List;
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

    /** The company's own, sorted by code. */
    List<OwnTemplate> own(Scope scope);

    /** Sorts by {@code number}. */
    Page<VersionView> versions(Scope scope, Code code, Page.Wanted wanted);
}
