package sambandh.application.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.fact.Words;
import sambandh.domain.template.Field;
import sambandh.domain.template.OwnTemplate;
import sambandh.domain.template.Purpose;
import sambandh.domain.template.Template;
import sambandh.domain.template.TemplateVersion;
import sambandh.domain.template.Variant;

/** What keeps templates must do. */
public interface OwnTemplatesContract {
    Instant NOW = Instant.parse("2026-03-01T08:00:00.123456Z");

    OwnTemplates templates();

    UnitOfWork unitOfWork();

    private static OwnTemplate fresh() {
        Field about = new Field(
                "complaint.about",
                Field.Type.TEXT,
                Words.of("About", "विषय", "বিষয়", "विषय"),
                Map.of(Language.ENGLISH, "the cup", new Language("hi"), "प्याला"),
                List.of());
        Field lines = new Field(
                "lines",
                Field.Type.LIST,
                Words.of("Lines", "पंक्तियाँ", "লাইন", "पङ्क्ति"),
                Map.of(),
                List.of(Field.of("what", Field.Type.TEXT, Words.of("What", "क्या", "কী", "के"), "Tea")));
        Template.Details details = new Template.Details(
                Purpose.SERVICE,
                new Code("complaints"),
                Map.of(Language.ENGLISH, "Complaint 😀", new Language("ne"), "गुनासो"),
                List.of(about, lines));
        return OwnTemplate.make(new Template(new Code("t_" + UUID.randomUUID()), details), NOW);
    }

    private OwnTemplate kept() {
        OwnTemplate own = fresh();
        assertThat(unitOfWork().perform(() -> templates().add(own))).isTrue();
        return own;
    }

    private TemplateVersion version(OwnTemplate own, int number) {
        return new TemplateVersion(
                own.code(),
                number,
                List.of(
                        new Variant(Language.ENGLISH, "Hello {{called}} 😀", Variant.Format.HTML, "<p>Hello</p>", null),
                        new Variant(new Language("bn-IN"), "নমস্কার", Variant.Format.MJML, "<mjml></mjml>", "নমস্কার")),
                "warmer",
                NOW,
                "staff:x");
    }

    @Test
    default void what_was_kept_is_found_as_it_was() {
        OwnTemplate own = kept();
        assertThat(templates().find(own.code())).contains(own);
        assertThat(templates().find(new Code("t_" + UUID.randomUUID()))).isEmpty();
    }

    /** They may be older than the rule that they break. */
    @Test
    default void inputs_that_clash_are_read_as_they_were_kept() {
        Words words = Words.of("Company", "कंपनी", "প্রতিষ্ঠান", "कम्पनी");
        Field list = new Field(
                "lines",
                Field.Type.LIST,
                words,
                Map.of(),
                List.of(Field.of("a", Field.Type.FLAG, words, "yes"), Field.of("a", Field.Type.TEXT, words, "x")));
        Template.Details details = new Template.Details(
                Purpose.SERVICE,
                new Code("all"),
                Map.of(Language.ENGLISH, "Old"),
                List.of(
                        Field.of("company", Field.Type.TEXT, words, "x"),
                        Field.of("company.slogan", Field.Type.LINK, words, "x"),
                        list,
                        list));
        OwnTemplate own = OwnTemplate.make(new Template(new Code("t_" + UUID.randomUUID()), details), NOW);
        unitOfWork().run(() -> templates().add(own));
        assertThat(templates().find(own.code())).contains(own);
    }

    @Test
    default void a_code_is_given_once() {
        OwnTemplate own = kept();
        OwnTemplate other = new OwnTemplate(own.template(), 7, 1, NOW, NOW);
        assertThat(unitOfWork().perform(() -> templates().add(other))).isFalse();
        assertThat(templates().find(own.code())).contains(own);
    }

    @Test
    default void a_change_from_an_old_version_is_refused() {
        OwnTemplate own = kept();
        OwnTemplate changed = own.current(3, NOW.plusSeconds(1));
        unitOfWork().run(() -> templates().replace(changed));
        assertThat(templates().find(own.code())).contains(changed);
        assertThatThrownBy(() -> unitOfWork().run(() -> templates().replace(own.current(4, NOW))))
                .isInstanceOf(LostUpdate.class);
    }

    @Test
    default void versions_are_kept_as_they_were_and_numbers_given_once() {
        OwnTemplate own = kept();
        int first = unitOfWork().perform(() -> templates().nextNumber(own.code()));
        assertThat(first).isEqualTo(1);
        TemplateVersion version = version(own, first);
        unitOfWork().run(() -> templates().add(version));
        assertThat(templates().version(own.code(), 1)).contains(version);
        assertThat(templates().version(own.code(), 2)).isEmpty();

        assertThat(unitOfWork().perform(() -> templates().removeVersion(own.code(), 1)))
                .isTrue();
        assertThat(unitOfWork().perform(() -> templates().removeVersion(own.code(), 1)))
                .isFalse();
        assertThat(templates().version(own.code(), 1)).isEmpty();
        assertThat(unitOfWork().perform(() -> templates().nextNumber(own.code())))
                .isEqualTo(2);
    }

    @Test
    default void a_template_goes_with_its_versions() {
        OwnTemplate own = kept();
        unitOfWork().run(() -> templates().add(version(own, templates().nextNumber(own.code()))));
        unitOfWork().run(() -> templates().remove(own.code()));
        assertThat(templates().find(own.code())).isEmpty();
        assertThat(templates().version(own.code(), 1)).isEmpty();
    }

    @Test
    default void nothing_is_written_outside_a_unit_of_work() {
        assertThatThrownBy(() -> templates().add(fresh())).isInstanceOf(IllegalStateException.class);
    }
}
