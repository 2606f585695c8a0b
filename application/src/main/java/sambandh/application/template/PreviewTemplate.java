package sambandh.application.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.company.CompanyProfiles;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Language;
import sambandh.domain.template.Edition;
import sambandh.domain.template.Fields;
import sambandh.domain.template.Finding;
import sambandh.domain.template.Inputs;
import sambandh.domain.template.LanguageChoice;
import sambandh.domain.template.WhyLanguage;

/** Shows what a template says to one person, or with samples; keeps nothing. */
public final class PreviewTemplate {
    /**
     * @param version null for the current one
     * @param personId whom to show it to; likewise {@code customerId}, one of whose people it is shown to; neither for samples
     * @param language null for the reader's own
     * @param inputs as {@link sambandh.domain.template.GivenInputs}; what is not given is shown with its sample
     */
    public record Command(
            Code code,
            @Nullable Integer version,
            @Nullable UUID personId,
            @Nullable UUID customerId,
            @Nullable Language language,
            Map<String, ?> inputs) {}

    public sealed interface Outcome {
        /** @param findings what of the inputs could be plainer or kinder */
        record Shown(
                TemplateEngine.Words words, int version, Language language, WhyLanguage why, List<Finding> findings)
                implements Outcome {}

        record TemplateUnknown() implements Outcome {}

        /** There is no such person or customer, or nobody belongs to it. */
        record ReaderUnknown() implements Outcome {}
    }

    private final TemplateShelf shelf;
    private final TemplateEngine engine;
    private final ReaderFacts facts;
    private final Readers readers;
    private final Lint lint;
    private final CompanyProfiles company;
    private final SampleLinks links;

    public PreviewTemplate(
            TemplateShelf shelf,
            TemplateEngine engine,
            ReaderFacts facts,
            Readers readers,
            Lint lint,
            CompanyProfiles company,
            SampleLinks links) {
        this.shelf = shelf;
        this.engine = engine;
        this.facts = facts;
        this.readers = readers;
        this.lint = lint;
        this.company = company;
        this.links = links;
    }

    /** @throws sambandh.domain.shared.InvalidValue as {@link TemplateEngine#write} */
    public Outcome handle(Command command) {
        Optional<TemplateShelf.Found> found = shelf.find(command.code(), command.version());
        if (found.isEmpty()) {
            return new Outcome.TemplateUnknown();
        }
        Optional<Readers.Known> reader = reader(command);
        boolean wanted = command.personId() != null || command.customerId() != null;
        return wanted && reader.isEmpty()
                ? new Outcome.ReaderUnknown()
                : show(command, found.get(), reader.orElse(null));
    }

    private Optional<Readers.Known> reader(Command command) {
        UUID person = command.personId();
        UUID customer = command.customerId();
        return person != null
                ? readers.person(person)
                : customer != null ? readers.customer(customer) : Optional.empty();
    }

    private Outcome show(Command command, TemplateShelf.Found found, Readers.@Nullable Known reader) {
        Language companys = company.current().details().language();
        Language wanted = command.language() == null && reader != null ? reader.language() : command.language();
        LanguageChoice choice =
                LanguageChoice.of(wanted, companys, found.words().languages());
        Edition edition = shelf.binder(companys)
                .edition(command.code(), found.words().in(choice.language()).orElseThrow());
        return new Outcome.Shown(
                engine.write(edition, values(command, found, choice.language(), reader)),
                found.words().number(),
                choice.language(),
                choice.why(),
                Lint.plain(found.template(), choice.language(), found.words().languages(), command.inputs()));
    }

    private Map<String, Object> values(
            Command command, TemplateShelf.Found found, Language language, Readers.@Nullable Known reader) {
        Map<String, Object> known =
                new HashMap<>(reader == null ? lint.fields(null).samples(language) : facts.about(reader.reader()));
        SentLinks.FIELDS.all().forEach(field -> known.remove(field.name()));
        known.putAll(links.values());
        Map<String, Object> samples = new Fields(found.template().details().inputs()).samples(language);
        Inputs inputs = new Inputs(found.template().details().inputs());
        return ReaderFacts.and(ReaderFacts.and(known, samples), inputs.values(command.inputs()));
    }
}
