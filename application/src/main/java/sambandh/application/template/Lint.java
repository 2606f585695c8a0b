package sambandh.application.template;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sambandh.application.company.CompanyProfiles;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.InvalidValue;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.Text;
import sambandh.domain.template.Edition;
import sambandh.domain.template.Fields;
import sambandh.domain.template.Finding;
import sambandh.domain.template.Finding.Severity;
import sambandh.domain.template.Inputs;
import sambandh.domain.template.LanguageChoice;
import sambandh.domain.template.PlainInputs;
import sambandh.domain.template.PlainLanguage;
import sambandh.domain.template.Template;
import sambandh.domain.template.TemplateVersion;
import sambandh.domain.template.Variant;

/** Looks templates over before they go out: what cannot be sent like this is an error, what should be looked at a warning. */
public final class Lint {
    private static final Comparator<Language> BY_TAG = Comparator.comparing(Language::tag);
    private static final int LONGEST_SUBJECT = 90;
    /** Gmail cuts what is longer than 102 KB. */
    private static final int LARGEST = 100 * 1024;

    private final TemplateShelf shelf;
    private final TemplateEngine engine;
    private final ReaderFacts facts;
    private final CompanyProfiles company;

    public Lint(TemplateShelf shelf, TemplateEngine engine, ReaderFacts facts, CompanyProfiles company) {
        this.shelf = shelf;
        this.engine = engine;
        this.facts = facts;
        this.company = company;
    }

    /** Everything that this template may name; null for what any may. */
    public Fields fields(@Nullable Template template) {
        return facts.fields()
                .and(SentLinks.FIELDS.all())
                .and(template == null ? List.of() : template.details().inputs());
    }

    /** One variant, perhaps not kept yet. */
    public List<Finding> variant(Template template, Variant variant) {
        return variant(template, variant, null);
    }

    private List<Finding> variant(Template template, Variant variant, @Nullable Map<String, ?> given) {
        Edition edition = shelf.binder(company.current().details().language()).edition(template.code(), variant);
        Fields fields = fields(template);
        List<Finding> findings = new ArrayList<>(engine.check(edition, fields));
        if (Template.isPart(template.code())) {
            return findings.stream()
                    .map(finding -> ofPart(template, finding).in(variant.language()))
                    .toList();
        }
        if (findings.stream().noneMatch(Finding::isError)) {
            findings.addAll(new Courtesies(template).missing(engine.names(edition)));
            findings.addAll(filledIn(edition, values(template, variant.language(), given)));
        }
        findings.addAll(PlainLanguage.warnings(variant, Language.ENGLISH));
        return findings.stream().map(finding -> finding.in(variant.language())).toList();
    }

    /** Its own source is not a part to itself. */
    private static Finding ofPart(Template template, Finding it) {
        boolean own = Template.partName(template.code()).equals(it.part());
        return new Finding(
                it.severity(), it.code(), it.language(), own ? "html" : it.part(), it.line(), it.column(), it.words());
    }

    /**
     * A version as a whole, for readers of these languages.
     *
     * @param given what would be filled in for its inputs; null to look at the template alone, with samples
     */
    public List<Finding> version(
            Template template, TemplateVersion version, Collection<Language> readers, @Nullable Map<String, ?> given) {
        Set<Language> written = version.languages();
        List<Finding> findings = new ArrayList<>(missing(written, readers));
        List<Finding> ofInputs = given == null ? List.of() : inputs(template, written, given);
        findings.addAll(ofInputs);
        Map<String, ?> fit = ofInputs.stream().anyMatch(Finding::isError) ? null : given;
        version.variants().forEach(variant -> findings.addAll(variant(template, variant, fit)));
        return List.copyOf(findings);
    }

    private List<Finding> inputs(Template template, Set<Language> written, Map<String, ?> given) {
        Inputs inputs = new Inputs(template.details().inputs());
        List<Finding> findings = new ArrayList<>();
        Stream.concat(inputs.faults(given).stream(), inputs.missing(given).stream())
                .forEach(fault -> findings.add(error(fault.code(), Inputs.path(fault.pointer()), fault.detail())));
        findings.addAll(plain(template, company.current().details().language(), written, given));
        return findings;
    }

    /** What of that which is given could be plainer or kinder; it is likely in the language of the letter. */
    static List<Finding> plain(Template template, Language letter, Set<Language> written, Map<String, ?> given) {
        List<Language> languages = Stream.concat(
                        Stream.of(letter), written.stream().sorted(BY_TAG))
                .distinct()
                .toList();
        return PlainInputs.warnings(template.details().inputs(), given, languages, Language.ENGLISH);
    }

    private List<Finding> missing(Set<Language> written, Collection<Language> readers) {
        Language companys = company.current().details().language();
        Set<String> wanted = new TreeSet<>(List.of(companys.tag()));
        readers.forEach(reader -> wanted.add(reader.tag()));
        return wanted.stream()
                .map(Language::new)
                .filter(language ->
                        LanguageChoice.withParents(language).stream().noneMatch(written::contains))
                .map(language -> new Finding(
                        Severity.WARNING,
                        "missing_language",
                        language,
                        null,
                        0,
                        0,
                        "Who reads " + language.tag() + " gets the letter in "
                                + LanguageChoice.of(language, companys, written)
                                        .language()
                                        .tag() + "."))
                .toList();
    }

    /** What only shows once there are values. */
    private List<Finding> filledIn(Edition edition, Map<String, ?> values) {
        List<Finding> findings = new ArrayList<>();
        try {
            TemplateEngine.Words words = engine.write(edition, values);
            int characters = words.subject().codePointCount(0, words.subject().length());
            if (characters == 0) {
                findings.add(error("empty_subject", "subject", "The subject comes out empty."));
            } else if (characters > LONGEST_SUBJECT) {
                findings.add(warning(
                        "long_subject",
                        "subject",
                        "The subject comes to " + characters + " characters; mail programs show some 60."));
            }
            if (Text.bytes(words.html()) > LARGEST) {
                findings.add(warning("large", "html", "The HTML comes to more than 100 KB; Gmail cuts it off."));
            }
        } catch (InvalidValue tooLong) {
            findings.add(error(tooLong.code(), "html", tooLong.detail()));
        }
        return findings;
    }

    private Map<String, Object> values(Template template, Language language, @Nullable Map<String, ?> given) {
        return given == null
                ? fields(template).samples(language)
                : ReaderFacts.and(
                        fields(null).samples(language),
                        new Inputs(template.details().inputs()).values(given));
    }

    private static Finding error(String code, String part, String words) {
        return new Finding(Severity.ERROR, code, null, part, 0, 0, words);
    }

    private static Finding warning(String code, String part, String words) {
        return new Finding(Severity.WARNING, code, null, part, 0, 0, words);
    }

    /** The template and version of a code, looked over. */
    public Optional<List<Finding>> version(
            Code code, @Nullable Integer number, Collection<Language> readers, @Nullable Map<String, ?> given) {
        return shelf.find(code, number).map(found -> version(found.template(), found.words(), readers, given));
    }
}
