package sambandh.application.template;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import sambandh.application.company.CompanyProfiles;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.InvalidValue;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.fact.Words;
import sambandh.domain.template.Edition;
import sambandh.domain.template.Field;
import sambandh.domain.template.Fields;
import sambandh.domain.template.Finding;
import sambandh.domain.template.Finding.Severity;
import sambandh.domain.template.LanguageChoice;
import sambandh.domain.template.Template;
import sambandh.domain.template.TemplateVersion;
import sambandh.domain.template.Variant;

/** Looks templates over before they go out: what cannot be sent like this is an error, what should be looked at a warning. */
public final class Lint {
    /** Links that whoever sends a letter gives it. */
    private static final List<Field> LINKS = List.of(
            Field.of(
                    "unsubscribe",
                    Field.Type.LINK,
                    Words.of(
                            "Ends letters of this kind; in optional ones only",
                            "इस तरह के पत्र बंद करता है; केवल वैकल्पिक पत्रों में",
                            "এ ধরনের চিঠি বন্ধ করে; শুধু ঐচ্ছিক চিঠিতে",
                            "यस्ता पत्र रोक्छ; ऐच्छिक पत्रमा मात्र"),
                    "https://crm.example.com/api/v1/unsubscribe/abc"),
            Field.of(
                    "preferences",
                    Field.Type.LINK,
                    Words.of(
                            "Where the reader chooses what to hear about",
                            "जहाँ पाठक चुनते हैं कि क्या पढ़ना है",
                            "পাঠক যেখানে বেছে নেন কী জানতে চান",
                            "पाठकले के सुन्ने भनी छान्ने ठाउँ"),
                    "https://crm.example.com/preferences/abc"));

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

    /** Everything that this template may name. */
    public Fields fields(@Nullable Template template) {
        return facts.fields()
                .and(LINKS)
                .and(template == null ? List.of() : template.details().inputs());
    }

    /** One variant, perhaps not kept yet. */
    public List<Finding> variant(Template template, Variant variant) {
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
            findings.addAll(filledIn(edition, fields));
        }
        return findings.stream().map(finding -> finding.in(variant.language())).toList();
    }

    /** Its own source is not a part to itself. */
    private static Finding ofPart(Template template, Finding it) {
        boolean own = Template.partName(template.code()).equals(it.part());
        return new Finding(
                it.severity(), it.code(), it.language(), own ? "html" : it.part(), it.line(), it.column(), it.words());
    }

    /** A version as a whole, for readers of these languages. */
    public List<Finding> version(Template template, TemplateVersion version, Collection<Language> readers) {
        List<Finding> findings = new ArrayList<>(missing(version.languages(), readers));
        version.variants().forEach(variant -> findings.addAll(variant(template, variant)));
        return List.copyOf(findings);
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
    private List<Finding> filledIn(Edition edition, Fields fields) {
        List<Finding> findings = new ArrayList<>();
        try {
            Map<String, Object> samples = new LinkedHashMap<>(fields.samples(edition.language()));
            TemplateEngine.Words words = engine.write(edition, samples);
            int characters = words.subject().codePointCount(0, words.subject().length());
            if (characters == 0) {
                findings.add(error("empty_subject", "subject", "The subject comes out empty."));
            } else if (characters > LONGEST_SUBJECT) {
                findings.add(warning(
                        "long_subject",
                        "subject",
                        "The subject comes to " + characters + " characters; mail programs show some 60."));
            }
            if (words.html().getBytes(java.nio.charset.StandardCharsets.UTF_8).length > LARGEST) {
                findings.add(warning("large", "html", "The HTML comes to more than 100 KB; Gmail cuts it off."));
            }
        } catch (InvalidValue tooLong) {
            findings.add(error(tooLong.code(), "html", tooLong.detail()));
        }
        return findings;
    }

    private static Finding error(String code, String part, String words) {
        return new Finding(Severity.ERROR, code, null, part, 0, 0, words);
    }

    private static Finding warning(String code, String part, String words) {
        return new Finding(Severity.WARNING, code, null, part, 0, 0, words);
    }

    /** The template and version of a code, looked over. */
    public java.util.Optional<List<Finding>> version(
            Code code, @Nullable Integer number, Collection<Language> readers) {
        return shelf.find(code, number).map(found -> version(found.template(), found.words(), readers));
    }
}
