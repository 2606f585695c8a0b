package sambandh.application.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.company.InMemoryCompanyProfiles;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.RecordedAudit;
import sambandh.application.shared.TestClock;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Language;
import sambandh.domain.template.Purpose;
import sambandh.domain.template.TemplateVersion;
import sambandh.domain.template.Variant;
import sambandh.domain.template.WhyLanguage;

class WriteWordsTest {
    private static final Code THANKS = new Code("thank_you");
    private static final Code FOOTER = new Code("partial.footer");
    private static final Actor STAFF = new Actor.Staff(UUID.randomUUID(), Set.of("marketer"));

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryCompanyProfiles company = new InMemoryCompanyProfiles(unitOfWork);
    private final InMemoryOwnTemplates own = new InMemoryOwnTemplates(unitOfWork);
    private final InMemoryEditions editions = new InMemoryEditions(unitOfWork);
    private final Starters starters = SampleTemplates.starters(
            SampleTemplates.starter("thank_you", Purpose.RELATIONSHIP, "en", "hi"),
            SampleTemplates.starter("partial.footer", Purpose.SERVICE, "en", "hi"));
    private final TemplateShelf shelf = new TemplateShelf(starters, own);
    private final TemplateEngine engine = new FindingEngine();
    private final RecordedAudit audit = new RecordedAudit();
    private final TestClock clock = new TestClock("2026-03-01T08:00:00Z");
    private final WriteWords words = new WriteWords(shelf, editions, engine, company, unitOfWork);
    private final Lint lint = new Lint(shelf, engine, new ReaderFacts(List.of(new CompanyTold(company))), company);
    private final MakeVersion make = new MakeVersion(own, starters, lint, audit, unitOfWork, clock);
    private final ChangeTemplate change = new ChangeTemplate(own, starters, audit, unitOfWork, clock);
    private final RemoveTemplate remove = new RemoveTemplate(own, audit, unitOfWork);

    private TemplateVersion made(Code code, String html, boolean current) {
        Variant variant = new Variant(Language.ENGLISH, "S", Variant.Format.HTML, html, null);
        var outcome = make.handle(new MakeVersion.Command(STAFF, code, List.of(variant), null, current));
        return ((MakeVersion.Outcome.Made) outcome).version();
    }

    private Written written(String language) {
        return words.write(THANKS, null, new Language(language), Map.of("called", "Anjali"))
                .orElseThrow();
    }

    @Test
    void own_words_go_before_the_delivered_ones_once_they_are_current() {
        assertThat(written("hi").text()).startsWith("thank_you hi");
        TemplateVersion draft = made(THANKS, "<p>ours</p>", false);
        assertThat(written("hi").version()).as("a draft").isEqualTo(TemplateVersion.STARTER);

        change.handle(new ChangeTemplate.Command(
                STAFF, THANKS, 1, starters.find(THANKS).orElseThrow().template().details(), draft.number()));
        Written ours = written("hi");
        assertThat(ours.text()).startsWith("<p>ours</p>");
        assertThat(ours.version()).isEqualTo(1);
        assertThat(ours.whyLanguage()).isEqualTo(WhyLanguage.COMPANY);

        assertThat(remove.handle(new RemoveTemplate.Version(STAFF, THANKS, 1)))
                .isEqualTo(new RemoveTemplate.Outcome.IsCurrent());
        assertThat(remove.handle(new RemoveTemplate.Whole(STAFF, THANKS, 2)))
                .isEqualTo(new RemoveTemplate.Outcome.Removed());
        assertThat(written("hi").text()).startsWith("thank_you hi");
    }

    @Test
    void a_letter_reads_as_it_was_written_whatever_became_of_the_template_and_its_parts() {
        made(THANKS, "<p>first</p>", true);
        Written first = written("en");
        made(THANKS, "<p>second</p>", true);
        assertThat(written("en").edition()).isNotEqualTo(first.edition());
        remove.handle(new RemoveTemplate.Whole(STAFF, THANKS, 3));

        TemplateEngine.Words again =
                words.again(first.edition(), first.filled()).orElseThrow();
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.html()).isEqualTo(first.html());
    }

    @Test
    void the_same_words_are_one_edition_and_another_part_makes_another() {
        Written one = written("en");
        assertThat(written("en").edition()).isEqualTo(one.edition());
        assertThat(written("hi").edition()).isNotEqualTo(one.edition());
        made(FOOTER, "<p>our footer</p>", true);
        assertThat(written("en").edition()).isNotEqualTo(one.edition());
        assertThat(editions.find(written("en").edition())
                        .orElseThrow()
                        .parts()
                        .get("footer")
                        .html())
                .isEqualTo("<p>our footer</p>\n");
    }

    @Test
    void parts_and_unknown_templates_are_no_letters() {
        assertThat(words.take(FOOTER, null)).isEmpty();
        assertThat(words.take(new Code("nothing"), null)).isEmpty();
        assertThat(words.take(THANKS, 7)).isEmpty();
        assertThat(words.take(THANKS, 0)).isPresent();
    }

    @Test
    void a_version_that_is_wrong_or_rude_is_not_kept() {
        Variant wrong = new Variant(new Language("hi"), "S", Variant.Format.HTML, "<p>WRONG</p>", null);
        var refused = make.handle(new MakeVersion.Command(STAFF, THANKS, List.of(wrong), null, true));
        assertThat(((MakeVersion.Outcome.Refused) refused).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("wrong");
                    assertThat(finding.language()).isEqualTo(new Language("hi"));
                });
        assertThat(own.find(THANKS)).isEmpty();
        assertThat(audit.all()).isEmpty();
        assertThat(make.handle(new MakeVersion.Command(STAFF, new Code("nothing"), List.of(wrong), null, true)))
                .isEqualTo(new MakeVersion.Outcome.TemplateUnknown());
    }

    @Test
    void a_change_from_an_old_state_or_to_no_version_is_refused() {
        made(THANKS, "<p>ours</p>", true);
        var details = starters.find(THANKS).orElseThrow().template().details();
        assertThat(change.handle(new ChangeTemplate.Command(STAFF, THANKS, 1, details, 0)))
                .isEqualTo(new ChangeTemplate.Outcome.Stale());
        assertThat(change.handle(new ChangeTemplate.Command(STAFF, THANKS, 2, details, 5)))
                .isEqualTo(new ChangeTemplate.Outcome.VersionUnknown());
        assertThat(change.handle(new ChangeTemplate.Command(STAFF, new Code("nothing"), 2, details, 0)))
                .isEqualTo(new ChangeTemplate.Outcome.Unknown());
    }
}
