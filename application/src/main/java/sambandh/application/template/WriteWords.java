package sambandh.application.template;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import sambandh.application.company.CompanyProfiles;
import sambandh.application.shared.UnitOfWork;
import sambandh.application.template.TemplateEngine.Words;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Language;
import sambandh.domain.template.Edition;
import sambandh.domain.template.EditionId;
import sambandh.domain.template.LanguageChoice;
import sambandh.domain.template.Template;

/** Writes the words of letters, in each reader's language, and writes them again as they were. */
public final class WriteWords {
    private static final int KNOWN_AT_MOST = 500;

    private final TemplateShelf shelf;
    private final Editions editions;
    private final TemplateEngine engine;
    private final CompanyProfiles company;
    private final UnitOfWork unitOfWork;
    private final Map<Edition, EditionId> kept = new ConcurrentHashMap<>();

    public WriteWords(
            TemplateShelf shelf,
            Editions editions,
            TemplateEngine engine,
            CompanyProfiles company,
            UnitOfWork unitOfWork) {
        this.shelf = shelf;
        this.editions = editions;
        this.engine = engine;
        this.company = company;
        this.unitOfWork = unitOfWork;
    }

    /** One template, taken from the shelf as it is now; for one thread. */
    public final class Pen {
        private final TemplateShelf.Found found;
        private final Language companys;
        private final TemplateShelf.Binder binder;
        private final Map<Language, Edition> bound = new HashMap<>();
        private final Map<Optional<Language>, LanguageChoice> choices = new HashMap<>();

        private Pen(TemplateShelf.Found found) {
            this.found = found;
            this.companys = company.current().details().language();
            this.binder = shelf.binder(companys);
        }

        public Template template() {
            return found.template();
        }

        public int version() {
            return found.words().number();
        }

        /**
         * Writes to one reader. The first letter in each language keeps the edition, in the unit of work that is open or one
         * of its own; after that nothing is asked of the database.
         *
         * @param reader the reader's language, null where unknown
         * @param values what {@link ReaderFacts} tells of the reader, the links, and the template's inputs
         * @throws sambandh.domain.shared.InvalidValue as {@link TemplateEngine#write}
         */
        public Written write(@Nullable Language reader, Map<String, ?> values) {
            LanguageChoice choice = choice(reader);
            Edition edition = edition(choice);
            Words words = engine.write(edition, values);
            return new Written(
                    keep(edition),
                    version(),
                    choice.language(),
                    choice.why(),
                    words.subject(),
                    words.text(),
                    words.html(),
                    words.filled());
        }

        /** What a letter to such a reader is written of; keeps it as {@link #write} does. */
        public EditionId edition(@Nullable Language reader) {
            return keep(edition(choice(reader)));
        }

        private LanguageChoice choice(@Nullable Language reader) {
            return choices.computeIfAbsent(
                    Optional.ofNullable(reader),
                    whose -> LanguageChoice.of(
                            whose.orElse(null), companys, found.words().languages()));
        }

        private Edition edition(LanguageChoice choice) {
            return bound.computeIfAbsent(
                    choice.language(),
                    language -> binder.edition(
                            found.template().code(), found.words().in(language).orElseThrow()));
        }
    }

    /**
     * Takes a template to write many letters of.
     *
     * @param version null for the current one
     * @return empty where there is no such template or version, or it only stands inside of others
     */
    public Optional<Pen> take(Code template, @Nullable Integer version) {
        return Template.isPart(template)
                ? Optional.empty()
                : shelf.find(template, version).map(Pen::new);
    }

    /** One letter, as {@link Pen#write}; empty as {@link #take}. */
    public Optional<Written> write(
            Code template, @Nullable Integer version, @Nullable Language reader, Map<String, ?> values) {
        return take(template, version).map(pen -> pen.write(reader, values));
    }

    /**
     * The same words again.
     *
     * @param filled as they were {@link Written#filled()}
     * @return empty where the edition is not kept any more
     */
    public Optional<Words> again(EditionId edition, Map<String, ?> filled) {
        return editions.find(edition).map(it -> engine.write(it, filled));
    }

    private EditionId keep(Edition edition) {
        EditionId before = kept.get(edition);
        if (before != null) {
            return before;
        }
        return unitOfWork.perform(() -> {
            EditionId id = editions.keep(edition);
            unitOfWork.afterCommit(() -> remember(edition, id));
            return id;
        });
    }

    private void remember(Edition edition, EditionId id) {
        if (kept.size() >= KNOWN_AT_MOST) {
            kept.clear();
        }
        kept.put(edition, id);
    }
}
