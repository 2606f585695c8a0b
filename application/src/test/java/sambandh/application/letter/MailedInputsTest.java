package sambandh.application.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import sambandh.application.template.InMemoryEditions;
import sambandh.application.template.InMemoryOwnTemplates;
import sambandh.application.template.PlainEngine;
import sambandh.application.template.SampleTemplates;
import sambandh.application.template.TemplateShelf;
import sambandh.application.template.WriteWords;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.MailingId;
import sambandh.domain.shared.fact.Words;
import sambandh.domain.template.Field;

/** What is given for all letters of a mailing stands beside what is told of each reader. */
class MailedInputsTest {
    private static final Words WORDS = Words.of("a", "b", "c", "d");

    private final LetterDesk desk = new LetterDesk();
    private final WriteMailed write = new WriteMailed(
            desk.mailings,
            desk.recipients,
            desk.facts,
            new WriteWords(
                    new TemplateShelf(
                            SampleTemplates.starters(SampleTemplates.asking(
                                    "thank_you",
                                    Field.of("order.note", Field.Type.TEXT, WORDS, "x"),
                                    Field.of("company.slogan", Field.Type.TEXT, WORDS, "x"),
                                    SampleTemplates.announcements())),
                            new InMemoryOwnTemplates(desk.unitOfWork)),
                    new InMemoryEditions(desk.unitOfWork),
                    new PlainEngine(),
                    desk.profiles,
                    desk.unitOfWork),
            desk.links,
            desk.clock);

    private static Map<String, Object> filled(Letter letter) {
        return Objects.requireNonNull(Objects.requireNonNull(letter.mailed()).source())
                .filled();
    }

    @Test
    void an_input_leaves_the_other_fields_of_its_group() {
        desk.anjali();
        MailingId mailing =
                desk.mailing(List.of(desk.anjali()), Map.of("order.note", "as asked", "company.slogan", "Tea for all"));
        assertThat(write.write(desk.of(mailing)).values())
                .singleElement()
                .satisfies(letter -> assertThat(filled(letter))
                        .containsEntry(
                                "order",
                                Map.of("id", desk.order, "date", LocalDate.of(2026, 2, 27), "note", "as asked"))
                        .containsEntry("company", Map.of("name", "Himal", "slogan", "Tea for all")));
    }

    @Test
    void what_was_kept_when_the_template_asked_for_something_else_is_sent_as_far_as_it_fits() {
        MailingId mailing = desk.mailing(
                List.of(desk.anjali()),
                Map.of("announcements", "First flush\n\nOpen on Saturdays", "company.slogan", List.of("no text")));
        assertThat(write.write(desk.of(mailing)).values())
                .singleElement()
                .satisfies(letter -> assertThat(filled(letter))
                        .containsEntry(
                                "announcements",
                                List.of(Map.of("title", "First flush"), Map.of("title", "Open on Saturdays")))
                        .containsEntry("company", Map.of("name", "Himal")));
    }
}
