package sambandh.application.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.campaign.ForecastCampaign.Forecast;
import sambandh.application.letter.Recipients;
import sambandh.application.letter.Recipients.Recipient;
import sambandh.application.letter.SampleLetters;
import sambandh.application.letter.Suppressions;
import sambandh.domain.campaign.Campaign;
import sambandh.domain.campaign.CampaignId;
import sambandh.domain.campaign.Uplift;
import sambandh.domain.campaign.When;
import sambandh.domain.letter.Cap;
import sambandh.domain.letter.ErrorShare;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.LetterRules;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.letter.Pace;
import sambandh.domain.letter.QuietHours;
import sambandh.domain.letter.SenderGate.Decision;
import sambandh.domain.letter.Wishes;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.InvalidInput;
import sambandh.domain.shared.NotAllowed;
import sambandh.domain.shared.Scope;
import sambandh.domain.template.Purpose;

class CampaignUseCasesTest {
    private static final Scope ALL = new Scope.Company();

    private final CampaignDesk desk = new CampaignDesk();

    private Campaign.Details of(String template, Map<String, Object> inputs, UUID segment, int rate) {
        return new Campaign.Details(
                "News", segment, new Code(template), inputs, new When.AtOnce(), 10, new Pace(rate), ErrorShare.USUAL);
    }

    @Test
    void a_draft_names_what_there_is() {
        assertThatThrownBy(() -> desk.create.handle(new CreateCampaign.Command(
                        CampaignDesk.MARKETER, of("thanks", Map.of(), UUID.randomUUID(), 1))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.faults())
                                .extracting(fault -> fault.pointer() + " " + fault.code())
                                .containsExactly("/segmentId unknown_segment", "/template unknown_template"));
        assertThatThrownBy(() -> desk.create.handle(new CreateCampaign.Command(
                        CampaignDesk.MARKETER,
                        new Campaign.Details(
                                "News",
                                null,
                                new Code("thank_you"),
                                Map.of("news", "x"),
                                new When.AtOnce(),
                                0,
                                Pace.FREE,
                                ErrorShare.USUAL))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.faults())
                                .extracting(fault -> fault.pointer() + " " + fault.code())
                                .containsExactly("/inputs/news unknown_input"));
    }

    @Test
    void after_the_launch_only_its_pace_changes() {
        desk.somebody();
        CampaignId id = desk.launched(new When.AtOnce(), 10);
        desk.runAll();
        Campaign now = desk.now(id);
        Campaign.Details slower = new Campaign.Details(
                "Thanks",
                null,
                new Code("thank_you"),
                Map.of(),
                new When.AtOnce(),
                10,
                new Pace(60),
                new ErrorShare(9));
        var command = new ChangeCampaign.Command(CampaignDesk.MARKETER, id, now.version(), slower);
        assertThat(desk.change.handle(command)).isInstanceOf(ChangeCampaign.Outcome.Changed.class);
        assertThat(desk.of(id).getFirst().details().pace()).isEqualTo(new Pace(60));
        assertThat(desk.change.handle(command)).isInstanceOf(ChangeCampaign.Outcome.Stale.class);
        assertThat(desk.change.handle(new ChangeCampaign.Command(
                        CampaignDesk.MARKETER, id, now.version() + 1, desk.details(new When.AtOnce(), 20))))
                .isInstanceOf(ChangeCampaign.Outcome.Launched.class);
        assertThat(desk.remove.handle(new RemoveCampaign.Command(CampaignDesk.MARKETER, id, now.version() + 1)))
                .isInstanceOf(RemoveCampaign.Outcome.Launched.class);
    }

    @Test
    void a_draft_can_be_thrown_away_and_launched_once() {
        Campaign draft = desk.draft(new When.AtOnce(), 0);
        assertThat(desk.remove.handle(new RemoveCampaign.Command(CampaignDesk.MARKETER, draft.id(), draft.version())))
                .isInstanceOf(RemoveCampaign.Outcome.Removed.class);
        CampaignId id = desk.launched(new When.AtOnce(), 0);
        assertThat(desk.launch.handle(new LaunchCampaign.Command(CampaignDesk.MARKETER, id)))
                .isInstanceOf(LaunchCampaign.Outcome.Already.class);
        assertThat(desk.runs.of(id)).hasSize(1);
        assertThat(desk.launch.handle(
                        new LaunchCampaign.Command(CampaignDesk.MARKETER, new CampaignId(UUID.randomUUID()))))
                .isInstanceOf(LaunchCampaign.Outcome.Unknown.class);
    }

    @Test
    void an_obligation_is_launched_by_a_manager_alone() {
        Campaign draft = desk.create.handle(
                new CreateCampaign.Command(CampaignDesk.MARKETER, desk.details("terms_change", new When.AtOnce(), 0)));
        assertThatThrownBy(() -> desk.launch.handle(new LaunchCampaign.Command(CampaignDesk.MARKETER, draft.id())))
                .isInstanceOfSatisfying(
                        NotAllowed.class,
                        it -> assertThat(it.fault().pointer() + " " + it.fault().code())
                                .isEqualTo("/template obligation_needs_manager"));
        assertThat(desk.now(draft.id()).state()).isEqualTo(Campaign.State.DRAFT);
        assertThat(desk.launch.handle(new LaunchCampaign.Command(CampaignDesk.MANAGER, draft.id())))
                .isInstanceOf(LaunchCampaign.Outcome.Launched.class);
    }

    @Test
    void a_letter_that_the_program_alone_writes_is_no_campaigns() {
        assertThatThrownBy(() -> desk.create.handle(new CreateCampaign.Command(
                        CampaignDesk.MANAGER, desk.details("magic_link", new When.AtOnce(), 0))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        it -> assertThat(it.faults())
                                .extracting(fault -> fault.pointer() + " " + fault.code())
                                .containsExactly("/template own_use"));
    }

    @Test
    void a_letter_with_errors_is_not_launched_and_all_of_them_are_told() {
        desk.engine.careless(true);
        Campaign draft = desk.draft(new When.AtOnce(), 0);
        assertThatThrownBy(() -> desk.launch.handle(new LaunchCampaign.Command(CampaignDesk.MARKETER, draft.id())))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.faults())
                                .extracting(fault ->
                                        fault.code() + " " + fault.detail().split(":", 2)[0])
                                .containsExactlyInAnyOrder(
                                        "missing_owner en, html",
                                        "missing_unsubscribe en, html",
                                        "missing_owner hi, html",
                                        "missing_unsubscribe hi, html"));
        assertThat(desk.now(draft.id()).state()).isEqualTo(Campaign.State.DRAFT);
        assertThat(desk.runs.of(draft.id())).isEmpty();
    }

    @Test
    void a_forecast_tells_whom_it_reaches_and_why_not_the_others() {
        Recipient wantsNone = desk.somebody();
        desk.recipients.optOut(wantsNone.personId(), Recipients.ALL_TOPICS, desk.clock.instant(), "person:1");
        Recipient dead = desk.somebody("Europe/Berlin", "de");
        desk.unitOfWork.run(() -> desk.suppressions.add(
                Optional.ofNullable(dead.address()).orElseThrow(),
                Suppressions.Reason.REFUSED,
                desk.clock.instant(),
                "job:x"));
        desk.somebody("Asia/Kolkata", "hi-IN");
        Recipient heldOut = desk.somebody();
        desk.drawn.put(heldOut.customers().getFirst(), 0.01);
        desk.customer();
        Campaign draft = desk.create.handle(new CreateCampaign.Command(
                CampaignDesk.MARKETER,
                new Campaign.Details(
                        "News",
                        null,
                        new Code("thank_you"),
                        Map.of(),
                        new When.AtOnce(),
                        10,
                        new Pace(2),
                        ErrorShare.USUAL)));

        Forecast forecast = desk.forecast
                .handle(ALL, draft.id(), new ForecastCampaign.Asked(0.10, 0.02))
                .orElseThrow();
        assertThat(forecast.audience()).isEqualTo(5);
        assertThat(forecast.heldOut()).isEqualTo(1);
        assertThat(forecast.letters()).isEqualTo(4);
        assertThat(forecast.withoutPerson()).isEqualTo(1);
        assertThat(forecast.notSent()).isEqualTo(Map.of("opted_out", 1L, "dead_address", 1L, "control_group", 1L));
        assertThat(forecast.languages()).isEqualTo(Map.of("hi", 2L, "en", 1L));
        assertThat(forecast.hours()).isEqualTo(1.5);
        assertThat(forecast.findings())
                .extracting(finding -> finding.code() + " " + finding.language())
                .contains("missing_language Language[tag=de]");
        assertThat(forecast.needed()).isEqualTo(new ForecastCampaign.Needed(2_186, 19_674, false));
        assertThat(desk.letters()).isEmpty();
    }

    @Test
    void a_forecast_knows_all_that_the_gate_knows_when_the_first_letters_leave() {
        Recipient pauses = desk.somebody();
        Recipient pausesForLess = desk.somebody();
        Recipient hadOne = desk.somebody();
        When when = new When.At(desk.clock.instant().plus(Duration.ofDays(20)));
        Duration late = Duration.ofDays(30);
        desk.recipients.wish(pauses.personId(), new Wishes(desk.clock.instant().plus(late), null, null));
        desk.recipients.wish(
                pausesForLess.personId(), new Wishes(desk.clock.instant().plus(Duration.ofDays(19)), null, null));
        desk.recipients.wish(hadOne.personId(), new Wishes(null, new Cap(1, 60), null));
        desk.unitOfWork.run(() -> desk.letters.add(SampleLetters.letter()
                .to(hadOne.personId())
                .state(Letter.State.SENDING)
                .due(desk.clock.instant().plusSeconds(20))
                .createdAt(desk.clock.instant())
                .build()));
        desk.somebody();
        Campaign draft = desk.draft(when, 0);
        assertThat(forecast(draft).notSent()).isEqualTo(Map.of("paused", 1L, "cap", 1L));

        desk.forgetName();
        assertThat(forecast(draft).notSent()).isEqualTo(Map.of("paused", 1L, "cap", 1L, "company_not_configured", 2L));
    }

    private Forecast forecast(Campaign draft) {
        return desk.forecast
                .handle(ALL, draft.id(), new ForecastCampaign.Asked(0.10, 0.02))
                .orElseThrow();
    }

    @Test
    void marketing_without_consent_is_foreseen() {
        Recipient yes = desk.somebody();
        desk.recipients.consent(yes.personId(), Set.of(new Code("newsletter")));
        Recipient no = desk.somebody();
        desk.rules.set(new LetterRules(Cap.USUAL, QuietHours.USUAL, true, Map.of()));
        var decisions = desk.gate.foresee(
                Purpose.MARKETING,
                new Code("newsletter"),
                desk.recipients.find(List.of(yes.personId(), no.personId())).values(),
                desk.clock.instant());
        assertThat(decisions).containsEntry(yes.personId(), new Decision.Send());
        assertThat(decisions).containsValue(new Decision.NotSent(NotSentBecause.NO_CONSENT));
    }

    @Test
    void what_it_has_done_is_told_of_all_who_were_assigned() {
        desk.somebody();
        Recipient heldOut = desk.somebody();
        desk.drawn.put(heldOut.customers().getFirst(), 0.01);
        CampaignId id = desk.launched(new When.AtOnce(), 10);
        desk.runAll();
        assertThat(desk.uplift.handle(ALL, id, 30, null).orElseThrow().waiting())
                .isEqualTo(2);
        desk.clock.advance(Duration.ofDays(30));
        Uplift uplift = desk.uplift.handle(ALL, id, 30, null).orElseThrow();
        assertThat(uplift.waiting()).isZero();
        assertThat(uplift.ordered().treated().of()).isEqualTo(1);
        assertThat(uplift.ordered().heldOut().of()).isEqualTo(1);
        assertThat(uplift.ordered().tooFew()).isTrue();
        assertThat(desk.uplift.handle(ALL, new CampaignId(UUID.randomUUID()), 30, null))
                .isEmpty();
    }
}
