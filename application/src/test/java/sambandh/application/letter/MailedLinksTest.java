package sambandh.application.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sambandh.application.letter.UnsubscribeLinks.Target;
import sambandh.domain.letter.ErrorShare;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.Pace;
import sambandh.domain.template.Purpose;

class MailedLinksTest {
    private final LetterDesk desk = new LetterDesk();
    private final List<Target> targets = new ArrayList<>();
    private final WriteMailed write = new WriteMailed(
            desk.mailings,
            desk.recipients,
            desk.facts,
            desk.words,
            new UnsubscribeLinks() {
                @Override
                public String link(Target target) {
                    targets.add(target);
                    return "https://example.com/u/" + targets.size();
                }

                @Override
                public Optional<Target> read(String token) {
                    return Optional.empty();
                }
            },
            desk.clock);

    private List<Letter> mailed(Purpose purpose) {
        return desk.of(desk.mailing(List.of(desk.anjali(), desk.anjali()), Pace.FREE, new ErrorShare(5), purpose));
    }

    @ParameterizedTest
    @EnumSource(
            value = Purpose.class,
            names = {"RELATIONSHIP", "MARKETING"})
    void each_link_tells_the_letter_that_it_stands_in(Purpose purpose) {
        List<Letter> letters = mailed(purpose);
        assertThat(write.write(letters)).hasSize(2);
        assertThat(targets)
                .containsExactlyElementsOf(letters.stream()
                        .map(it -> new Target(it.personId(), it.topic(), it.id().value()))
                        .toList());
    }

    @Test
    void what_cannot_be_ended_has_no_link() {
        assertThat(write.write(mailed(Purpose.SERVICE))).hasSize(2);
        assertThat(targets).isEmpty();
    }
}
