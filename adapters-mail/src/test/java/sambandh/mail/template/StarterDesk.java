package sambandh.mail.template;

import io.micronaut.serde.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sambandh.application.company.InMemoryCompanyProfiles;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.template.InMemoryEditions;
import sambandh.application.template.InMemoryOwnTemplates;
import sambandh.application.template.OwnTemplates;
import sambandh.application.template.Starters;
import sambandh.application.template.TemplateShelf;
import sambandh.application.template.WriteWords;
import sambandh.application.template.Written;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Language;
import sambandh.domain.template.Variant;

/** Writes letters with the templates that are delivered, over fakes. */
public final class StarterDesk {
    static final Starters STARTERS = new StarterFiles(ObjectMapper.getDefault());

    final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    final OwnTemplates own = new InMemoryOwnTemplates(unitOfWork);
    final InMemoryCompanyProfiles company = new InMemoryCompanyProfiles(unitOfWork);
    final HandlebarsEngine engine = new HandlebarsEngine();
    final TemplateShelf shelf = new TemplateShelf(STARTERS, own);
    final WriteWords words = new WriteWords(shelf, new InMemoryEditions(unitOfWork), engine, company, unitOfWork);

    public Written write(String template, @Nullable String language, Map<String, ?> values) {
        return words.write(new Code(template), null, language == null ? null : new Language(language), values)
                .orElseThrow();
    }

    /** An English letter of just this HTML, with no frame. */
    static Variant bare(String html) {
        return new Variant(
                Language.ENGLISH, "Subject", Variant.Format.HTML, "<html><body>" + html + "</body></html>", null);
    }

    static List<String> languages() {
        return List.of("en", "hi", "bn", "ne");
    }
}
