package sambandh.mail.template;

import io.micronaut.serde.ObjectMapper;
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
}
