package sambandh.application.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.shared.Language;
import sambandh.domain.template.Edition;
import sambandh.domain.template.EditionId;
import sambandh.domain.template.Variant;

/** What keeps editions must do. */
public interface EditionsContract {
    Editions editions();

    UnitOfWork unitOfWork();

    private static Edition edition(String html) {
        return new Edition(
                new Language("hi"),
                "नमस्ते {{called}} 😀",
                Variant.Format.HTML,
                html,
                null,
                Map.of(
                        "footer", new Edition.Part("<p>{{company.name}}</p>", "{{company.name}}\n"),
                        "layout", new Edition.Part("{{> content}}", null)));
    }

    private EditionId kept(Edition edition) {
        return unitOfWork().perform(() -> editions().keep(edition));
    }

    @Test
    default void the_same_edition_is_kept_once() {
        String html = "<p>" + UUID.randomUUID() + "</p>";
        EditionId id = kept(edition(html));
        assertThat(kept(edition(html))).isEqualTo(id);
        assertThat(kept(edition(html + " "))).isNotEqualTo(id);
        assertThat(editions().find(id)).contains(edition(html));
        assertThat(editions().find(new EditionId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    default void nothing_is_kept_outside_a_unit_of_work() {
        assertThatThrownBy(() -> editions().keep(edition("x"))).isInstanceOf(IllegalStateException.class);
    }
}
