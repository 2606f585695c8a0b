package sambandh.application.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sambandh.application.shared.RecordedAudit;
import sambandh.domain.campaign.Series;
import sambandh.domain.campaign.SeriesId;
import sambandh.domain.campaign.Wait;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Fault;
import sambandh.domain.shared.InvalidInput;
import sambandh.domain.shared.NotAllowed;

class SeriesUseCasesTest {
    private static final Series.Details ONE =
            SeriesDesk.details(List.of(SeriesDesk.step("P0D")), Series.Exits.NONE, null);
    private static final Series.Details TWO =
            SeriesDesk.details(List.of(SeriesDesk.step("P0D"), SeriesDesk.step("P1D")), Series.Exits.NONE, null);

    private final SeriesDesk desk = new SeriesDesk();

    private Series draft(Series.Details details) {
        return desk.create.handle(new CreateSeries.Command(CampaignDesk.MARKETER, details));
    }

    private ChangeSeries.Outcome change(SeriesId id, long version, Series.Details to) {
        return desk.change.handle(new ChangeSeries.Command(CampaignDesk.MARKETER, id, version, to));
    }

    private ChangeSeries.Outcome remove(SeriesId id, long version) {
        return desk.change.handle(new ChangeSeries.Removal(CampaignDesk.MARKETER, id, version));
    }

    @Test
    void what_it_names_must_be_there() {
        Series.Details wrong = new Series.Details(
                "x",
                new Code("nothing"),
                null,
                List.of(
                        SeriesDesk.step("P0D"),
                        new Series.Step(new Code("none"), Map.of(), Wait.NONE, null),
                        new Series.Step(new Code("thank_you"), Map.of("more", "x"), Wait.NONE, null)),
                new Series.Exits(Set.of(new Code("never")), null),
                null);
        assertThatThrownBy(() -> draft(wrong))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        it -> assertThat(it.faults())
                                .extracting(Fault::pointer)
                                .containsExactly(
                                        "/trigger", "/exits/events", "/steps/1/template", "/steps/2/inputs/more"));
    }

    private static Series.Details of(String... templates) {
        return SeriesDesk.details(
                Stream.of(templates)
                        .map(it -> new Series.Step(new Code(it), Map.of(), Wait.NONE, null))
                        .toList(),
                Series.Exits.NONE,
                null);
    }

    @Test
    void one_with_an_obligation_is_started_by_a_manager_alone() {
        Series made = draft(of("thank_you", "terms_change"));
        assertThatThrownBy(() -> desk.start.start(new StartSeries.Command(CampaignDesk.MARKETER, made.id())))
                .isInstanceOfSatisfying(
                        NotAllowed.class,
                        it -> assertThat(it.fault().pointer() + " " + it.fault().code())
                                .isEqualTo("/steps/1/template obligation_needs_manager"));
        assertThat(desk.store.find(made.id())).contains(made);
        assertThat(desk.start.start(new StartSeries.Command(CampaignDesk.MANAGER, made.id())))
                .hasValueSatisfying(it -> assertThat(it.isRunning()).isTrue());
    }

    @Test
    void a_letter_that_the_program_alone_writes_is_in_no_series() {
        assertThatThrownBy(() -> draft(of("thank_you", "magic_link")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        it -> assertThat(it.faults())
                                .extracting(fault -> fault.pointer() + " " + fault.code())
                                .containsExactly("/steps/1/template own_use"));
    }

    @Test
    void one_with_errors_in_a_letter_does_not_start() {
        Series made = draft(TWO);
        desk.desk.engine.careless(true);
        assertThatThrownBy(() -> desk.start.start(new StartSeries.Command(CampaignDesk.MARKETER, made.id())))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        it -> assertThat(it.faults())
                                .extracting(Fault::pointer)
                                .contains("/steps/0/template", "/steps/1/template"));
        assertThat(desk.store.find(made.id())).contains(made);
        desk.desk.engine.careless(false);
        assertThat(desk.start.start(new StartSeries.Command(CampaignDesk.MARKETER, made.id())))
                .hasValueSatisfying(it -> assertThat(it.isRunning()).isTrue());
        assertThat(desk.start.start(
                        new StartSeries.Command(CampaignDesk.MARKETER, new SeriesId(java.util.UUID.randomUUID()))))
                .isEmpty();
    }

    @Test
    void it_changes_as_long_as_it_does_not_run_and_is_thrown_away_before_its_first_start() {
        Series made = draft(ONE);
        assertThat(change(made.id(), 7, TWO)).isInstanceOf(ChangeSeries.Outcome.Stale.class);
        assertThat(change(made.id(), 1, ONE)).isEqualTo(new ChangeSeries.Outcome.Changed(made));
        assertThat(change(made.id(), 1, TWO)).isInstanceOf(ChangeSeries.Outcome.Changed.class);
        desk.start.start(new StartSeries.Command(CampaignDesk.MARKETER, made.id()));
        assertThat(change(made.id(), 3, ONE)).isInstanceOf(ChangeSeries.Outcome.Refused.class);
        desk.start.stop(new StartSeries.Command(CampaignDesk.MARKETER, made.id()));
        assertThat(change(made.id(), 4, ONE)).isInstanceOf(ChangeSeries.Outcome.Changed.class);
        assertThat(remove(made.id(), 5)).isInstanceOf(ChangeSeries.Outcome.Refused.class);
        assertThat(desk.desk.audit.all())
                .extracting(RecordedAudit.Entry::action)
                .containsExactly("series.create", "series.change", "series.start", "series.stop", "series.change");
        Series other = draft(ONE);
        assertThat(remove(other.id(), 2)).isInstanceOf(ChangeSeries.Outcome.Stale.class);
        assertThat(remove(other.id(), 1)).isInstanceOf(ChangeSeries.Outcome.Removed.class);
        assertThat(remove(other.id(), 1)).isInstanceOf(ChangeSeries.Outcome.Unknown.class);
    }
}
