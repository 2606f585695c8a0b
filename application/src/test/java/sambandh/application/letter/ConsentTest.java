package sambandh.application.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.domain.letter.Consent;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.Letter.State;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Scope;
import sambandh.domain.template.Purpose;

class ConsentTest {
    private final PreferenceDesk desk = new PreferenceDesk();
    private final LetterDesk letters = desk.letters;
    private final UUID person = desk.anjali().personId();

    private AskConsent.Outcome asked() {
        return desk.ask.handle(new AskConsent.Command(
                LetterDesk.AGENT, person, PreferenceDesk.NEWS, new Code("form"), "Our newsletter", null));
    }

    private String token() {
        Consent consent = consent();
        return PreferenceDesk.token(new ConsentLinks.Target(person, consent.topic(), consent.askedAt()));
    }

    private Consent consent() {
        return letters.preferences.consent(person, PreferenceDesk.NEWS).orElseThrow();
    }

    @Test
    void asking_sends_one_letter_that_nothing_but_a_dead_address_stops() {
        letters.clock.advance(Duration.ofHours(12));
        assertThat(asked()).isInstanceOf(AskConsent.Outcome.Asked.class);
        Letter letter = letters.letters
                .list(
                        new Scope.Company(),
                        new LetterViews.Filter(person, null),
                        sambandh.application.shared.Page.Wanted.first(10, "createdAt"))
                .items()
                .getFirst();
        assertThat(letter.purpose()).isEqualTo(Purpose.OBLIGATION);
        assertThat(letter.template()).isEqualTo(AskConsent.TEMPLATE);
        assertThat(letter.content().text()).contains("Our newsletter", "https://example.com/o/" + token());
        assertThat(letter.content().unsubscribe()).isNull();
        letters.sendAll();
        assertThat(letters.now(letter).state()).isEqualTo(State.SENT);
        assertThat(consent().isConfirmed()).as("asking is not a yes").isFalse();
    }

    @Test
    void only_the_post_confirms_and_again_is_once() {
        asked();
        String token = token();
        assertThat(desk.confirm.look(token)).isInstanceOf(ConfirmConsent.Outcome.Confirmed.class);
        assertThat(consent().isConfirmed()).as("looking changes nothing").isFalse();
        letters.recipients.optOut(person, PreferenceDesk.NEWS, letters.clock.instant(), "x");

        letters.clock.advance(Duration.ofDays(13));
        assertThat(desk.confirm.handle(token)).isInstanceOf(ConfirmConsent.Outcome.Confirmed.class);
        var first = consent();
        letters.clock.advance(Duration.ofDays(20));
        assertThat(desk.confirm.handle(token)).isEqualTo(new ConfirmConsent.Outcome.Confirmed(first));
        assertThat(first.isConfirmed()).isTrue();
        assertThat(letters.recipients.find(person).orElseThrow().optOuts())
                .as("their own yes takes their own no back")
                .isEmpty();
        assertThat(asked()).isEqualTo(new AskConsent.Outcome.Confirmed(first));
        assertThat(letters.preferences.proofs(person, 10))
                .extracting(proof -> proof.what().value())
                .containsExactly("consented", "asked");
    }

    @Test
    void after_two_weeks_a_withdrawal_or_another_asking_the_link_is_worth_nothing() {
        asked();
        String first = token();
        letters.clock.advance(Duration.ofDays(14));
        assertThat(desk.confirm.handle(first)).isEqualTo(new ConfirmConsent.Outcome.RanOut());
        asked();
        assertThat(desk.confirm.handle(first)).isEqualTo(new ConfirmConsent.Outcome.RanOut());
        String second = token();
        letters.unitOfWork.run(() -> letters.preferences.withdraw(person, null, letters.clock.instant()));
        assertThat(desk.confirm.look(second)).isEqualTo(new ConfirmConsent.Outcome.RanOut());
        assertThat(desk.confirm.handle(second)).isEqualTo(new ConfirmConsent.Outcome.RanOut());
        assertThat(desk.confirm.handle("forged")).isEqualTo(new ConfirmConsent.Outcome.LinkUnknown());
        assertThat(consent().isConfirmed()).isFalse();
    }

    @Test
    void nobody_is_asked_twice_in_two_weeks_nor_more_than_three_times() {
        asked();
        letters.clock.advance(Duration.ofDays(14).minusSeconds(1));
        assertThat(asked())
                .isEqualTo(new AskConsent.Outcome.AskedLately(consent().askableFrom()));
        letters.clock.advance(Duration.ofSeconds(1));
        assertThat(asked()).isInstanceOf(AskConsent.Outcome.Asked.class);
        letters.clock.advance(Duration.ofDays(14));
        assertThat(asked()).isInstanceOf(AskConsent.Outcome.Asked.class);
        letters.clock.advance(Duration.ofDays(400));
        assertThat(asked()).isEqualTo(new AskConsent.Outcome.AskedEnough());
    }

    @Test
    void who_wants_no_letters_or_cannot_get_any_is_not_asked() {
        letters.recipients.optOut(person, Recipients.ALL_TOPICS, letters.clock.instant(), "x");
        assertThat(asked()).isEqualTo(new AskConsent.Outcome.WantsNone());
        UUID without = letters.recipients.add("Nobody", "en", null).personId();
        var command = new AskConsent.Command(
                LetterDesk.AGENT, without, PreferenceDesk.NEWS, new Code("form"), "Our newsletter", null);
        assertThat(desk.ask.handle(command)).isEqualTo(new AskConsent.Outcome.Unreachable(NotSentBecause.NO_ADDRESS));
        assertThat(letters.preferences.consents(without)).isEmpty();
    }

    @Test
    void unsubscribing_withdraws_the_consent() {
        asked();
        desk.confirm.handle(token());
        var unused = letters.unsubscribe().handle(new Unsubscribe.Command(person + ",newsletter", false));
        assertThat(consent().state()).isEqualTo(Consent.State.WITHDRAWN);
    }
}
