package sambandh.application.template;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import sambandh.application.company.InMemoryCompanyProfiles;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.fact.Words;
import sambandh.domain.template.Field;
import sambandh.domain.template.Purpose;
import sambandh.domain.template.Template;
import sambandh.domain.template.TemplateVersion;
import sambandh.domain.template.Variant;

/** Templates for tests: {@code thank_you} and {@code confirm_opt_in} in four languages. */
public final class SampleTemplates {
    private SampleTemplates() {}

    public static Starters.Starter starter(String code, Purpose purpose, String... languages) {
        Template.Details details =
                new Template.Details(purpose, new Code("thanks"), Map.of(Language.ENGLISH, "Thank you"), List.of());
        return new Starters.Starter(new Template(new Code(code), details), version(code, 0, code, languages));
    }

    /** One that asks for something. */
    public static Starters.Starter asking(String code, Field... inputs) {
        Template.Details details = new Template.Details(
                Purpose.SERVICE, new Code("thanks"), Map.of(Language.ENGLISH, "Thank you"), List.of(inputs));
        return new Starters.Starter(new Template(new Code(code), details), version(code, 0, code, "en"));
    }

    public static TemplateVersion version(String code, int number, String html, String... languages) {
        List<Variant> variants = Stream.of(languages)
                .map(language -> new Variant(new Language(language), "To {{called}}", Variant.Format.HTML, html, null))
                .toList();
        return new TemplateVersion(new Code(code), number, variants, null, null, null);
    }

    public static Starters starters(Starters.Starter... all) {
        return () -> List.of(all);
    }

    /** A list whose elements have a title and a text. */
    public static Field announcements() {
        Words words = Words.of("News", "समाचार", "খবর", "समाचार");
        return new Field(
                "announcements",
                Field.Type.LIST,
                words,
                Map.of(),
                List.of(
                        Field.of("link", Field.Type.LINK, words, "https://himal-chai.example"),
                        Field.of("title", Field.Type.TEXT, words, "x"),
                        Field.of("text", Field.Type.TEXT, words, "x")));
    }

    /** The words of thanks, and of asking for consent, beside the company's own. */
    public static TemplateShelf shelf(OwnTemplates own) {
        return new TemplateShelf(
                starters(
                        starter("thank_you", Purpose.RELATIONSHIP, "en", "hi", "bn", "ne"),
                        starter("confirm_opt_in", Purpose.OBLIGATION, "en", "hi", "bn", "ne")),
                own);
    }

    /** Writes thanks, and asks for consent, in whatever language is asked for, over fakes. */
    public static WriteWords writeWords(InMemoryUnitOfWork unitOfWork, InMemoryCompanyProfiles company) {
        return writeWords(shelf(new InMemoryOwnTemplates(unitOfWork)), unitOfWork, company);
    }

    public static WriteWords writeWords(
            TemplateShelf shelf, InMemoryUnitOfWork unitOfWork, InMemoryCompanyProfiles company) {
        return new WriteWords(shelf, new InMemoryEditions(unitOfWork), new PlainEngine(), company, unitOfWork);
    }
}
