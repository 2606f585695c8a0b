package sambandh.application.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sambandh.application.letter.Recipients.Recipient;
import sambandh.application.template.SampleTemplates;
import sambandh.domain.campaign.Enrolment;
import sambandh.domain.campaign.Series;
import sambandh.domain.campaign.SeriesId;
import sambandh.domain.campaign.Wait;
import sambandh.domain.letter.Letter;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.fact.Words;
import sambandh.domain.template.Field;
import sambandh.domain.template.OwnTemplate;
import sambandh.domain.template.Purpose;
import sambandh.domain.template.Template;

/** What was given for a step stays as it was, whatever the template asks for since. */
class StoredInputsTest {
    private static final Code THANK_YOU = new Code("thank_you");

    private final SeriesDesk desk = new SeriesDesk();

    private static Template.Details asking(Field input) {
        return new Template.Details(
                Purpose.RELATIONSHIP, new Code("thanks"), Map.of(Language.ENGLISH, "Thanks"), List.of(input));
    }

    @Test
    void lines_of_a_text_become_elements_of_a_list() {
        Field lines = new Field("announcements", Field.Type.LIST, Words.of("a", "b", "c", "d"), Map.of(), List.of());
        OwnTemplate own = OwnTemplate.make(new Template(THANK_YOU, asking(lines)), desk.desk.clock.instant());
        desk.desk.unitOfWork.run(() -> desk.desk.ownTemplates.add(own));
        Series.Step step = new Series.Step(THANK_YOU, Map.of("announcements", "a\nb"), Wait.NONE, null);
        SeriesId series = desk.started(SeriesDesk.details(List.of(step), Series.Exits.NONE, null));
        Template.Details records = asking(SampleTemplates.announcements());
        desk.desk.unitOfWork.run(() -> desk.desk.ownTemplates.replace(
                new OwnTemplate(new Template(THANK_YOU, records), own.current(), 2, own.createdAt(), own.changedAt())));

        Recipient somebody = desk.desk.somebody();
        desk.order(somebody);
        desk.live(Duration.ofDays(1));

        assertThat(desk.desk.letters())
                .singleElement()
                .extracting(Letter::content)
                .satisfies(it -> assertThat(it.text()).contains("announcements=[{title=a}, {title=b}]"));
        assertThat(desk.last(series, somebody).endedBecause()).isEqualTo(Enrolment.COMPLETED);
    }
}
