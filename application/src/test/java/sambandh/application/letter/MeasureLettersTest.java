package sambandh.application.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.letter.Measures.Measured;
import sambandh.application.letter.Recipients.Recipient;
import sambandh.domain.letter.Consent;
import sambandh.domain.letter.ErrorShare;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.LetterId;
import sambandh.domain.letter.LetterRules;
import sambandh.domain.letter.Pace;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Language;
import sambandh.domain.template.Purpose;

/** Off until the company wants it; then of those alone who have said yes; then of persons alone. */
class MeasureLettersTest {
    private final LetterDesk desk = new LetterDesk();
    private final MeasureLetters measure = desk.measure;
    private final Recipient anjali = desk.anjali();

    private void companyWants(boolean it) {
        desk.rules.set(LetterRules.USUAL.withMeasuring(it));
    }

    private void saysYes() {
        desk.unitOfWork.run(() -> desk.preferences.keep(Consent.given(
                anjali.personId(),
                Consent.MEASURING,
                new Code("preferences"),
                "Counting",
                Language.ENGLISH,
                desk.clock.instant())));
    }

    private Letter sent() {
        Letter letter = desk.thanked(anjali.personId());
        desk.sendAll();
        desk.clock.advance(Duration.ofMinutes(1));
        return letter;
    }

    private static String token(Letter letter) {
        return letter.id().value().toString();
    }

    private boolean wasMarked() {
        return desk.delivered.getLast().content().html().contains(PlainMeasuringLinks.MARK);
    }

    @Test
    void nothing_is_marked_or_counted_as_long_as_the_company_does_not_want_it() {
        saysYes();
        Letter letter = sent();
        assertThat(desk.delivered.getLast().content()).isEqualTo(letter.content());
        assertThat(measure.clicked(token(letter), true)).contains(PlainMeasuringLinks.TARGET);
        assertThat(desk.measures.find(letter.id())).isEmpty();
    }

    @Test
    void nothing_is_marked_or_counted_of_who_has_not_said_yes() {
        companyWants(true);
        Letter letter = sent();
        assertThat(desk.delivered.getLast().content()).isEqualTo(letter.content());
        assertThat(measure.opened(token(letter), true)).isTrue();
        assertThat(desk.measures.find(letter.id())).isEmpty();
    }

    @Test
    void where_both_want_it_opens_and_clicks_are_counted_and_the_kept_words_stay_as_they_are() {
        companyWants(true);
        saysYes();
        Letter letter = sent();
        assertThat(wasMarked()).isTrue();
        assertThat(desk.now(letter).content()).isEqualTo(letter.content());
        assertThat(desk.told).as("sent, and no more").hasSize(1);

        assertThat(measure.opened(token(letter), true)).isTrue();
        assertThat(measure.clicked(token(letter), true)).contains(PlainMeasuringLinks.TARGET);
        Measured counted = desk.measures.find(letter.id()).orElseThrow();
        assertThat(counted).isEqualTo(new Measured(1, desk.clock.instant(), 1, desk.clock.instant()));
        assertThat(desk.told).hasSize(1);
    }

    @Test
    void a_letter_that_cannot_be_marked_leaves_as_it_is_and_others_are_marked() {
        Letter odd = SampleLetters.letter().build();
        Letter other = SampleLetters.letter().build();
        Letter deep = SampleLetters.letter().build();
        PlainMeasuringLinks plain = new PlainMeasuringLinks();
        MeasuringLinks links = new MeasuringLinks() {
            @Override
            public Letter.Content into(LetterId letter, Letter.Content words) {
                if (letter.equals(deep.id())) {
                    throw new StackOverflowError();
                }
                if (letter.equals(odd.id())) {
                    throw new IllegalStateException("odd");
                }
                return plain.into(letter, words);
            }

            @Override
            public Optional<Click> click(String token) {
                return plain.click(token);
            }

            @Override
            public Optional<LetterId> open(String token) {
                return plain.open(token);
            }
        };
        MeasureLetters marking = new MeasureLetters(
                links, desk.measures, desk.letters, desk.recipients, desk.rules, desk.unitOfWork, desk.clock);
        assertThat(marking.mark(List.of(odd, deep, other))).containsOnlyKeys(other.id());
        assertThat(desk.measures.find(odd.id())).as("it cannot be measured").isEmpty();
        assertThat(desk.measures.find(other.id())).contains(Measured.NOTHING_YET);
    }

    @Test
    void machines_and_what_comes_at_once_do_not_count() {
        companyWants(true);
        saysYes();
        Letter letter = desk.thanked(anjali.personId());
        desk.sendAll();
        desk.clock.advance(Duration.ofSeconds(9));
        assertThat(measure.opened(token(letter), true)).isTrue();
        desk.clock.advance(Duration.ofMinutes(1));
        assertThat(measure.opened(token(letter), false)).isTrue();
        assertThat(measure.clicked(token(letter), false)).contains(PlainMeasuringLinks.TARGET);
        assertThat(desk.measures.find(letter.id())).contains(Measured.NOTHING_YET);
    }

    @Test
    void who_takes_the_yes_back_is_not_counted_any_more_and_links_still_lead_on() {
        companyWants(true);
        saysYes();
        Letter letter = sent();
        desk.unitOfWork.run(
                () -> desk.preferences.withdraw(anjali.personId(), Consent.MEASURING, desk.clock.instant()));
        assertThat(measure.clicked(token(letter), true)).contains(PlainMeasuringLinks.TARGET);
        assertThat(desk.measures.find(letter.id())).contains(Measured.NOTHING_YET);
        saysYes();
        companyWants(false);
        assertThat(measure.opened(token(letter), true)).isTrue();
        assertThat(desk.measures.find(letter.id())).contains(Measured.NOTHING_YET);
    }

    @Test
    void what_people_need_is_never_marked_and_campaigns_are_like_single_letters() {
        companyWants(true);
        saysYes();
        desk.mailing(List.of(anjali), Pace.FREE, new ErrorShare(5), Purpose.SERVICE);
        desk.sendAll();
        assertThat(desk.delivered).hasSize(1);
        assertThat(wasMarked()).isFalse();
        desk.mailing(List.of(anjali), Pace.FREE, new ErrorShare(5), Purpose.RELATIONSHIP);
        desk.sendAll();
        assertThat(desk.delivered).hasSize(2);
        assertThat(wasMarked()).isTrue();
    }

    @Test
    void a_token_of_nobody_leads_nowhere() {
        assertThat(measure.clicked("forged", true)).isEmpty();
        assertThat(measure.opened("forged", true)).isFalse();
        assertThat(measure.clicked(UUID.randomUUID().toString(), true))
                .as("the letter has gone with its person")
                .contains(PlainMeasuringLinks.TARGET);
    }
}
