package sambandh.rest.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sambandh.application.letter.SampleLetters;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.MailingId;
import sambandh.domain.shared.Language;

class WhysTest {
    private static Letter ofCampaign(SampleLetters sample) {
        return sample.build()
                .written(
                        Language.ENGLISH,
                        Letter.Content.UNWRITTEN,
                        new MailingId(UUID.randomUUID()),
                        new Letter.Source(UUID.randomUUID(), "reader", Map.of()));
    }

    @Test
    void a_letter_of_a_campaign_says_so_whoever_began_it() {
        assertThat(Whys.now(ofCampaign(SampleLetters.letter().by("user:" + UUID.randomUUID()))))
                .isEqualTo("It belongs to a campaign, begun by somebody of the company.");
        assertThat(Whys.now(ofCampaign(SampleLetters.letter().by("job:campaigns"))))
                .isEqualTo("It belongs to a campaign, begun by the plan campaigns.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "QUEUED | -",
                "SENDING | -",
                "SENT | -",
                "WAITING | nextAttemptAt",
                "FAILED | /replays",
                "UNKNOWN | /closings",
                "BOUNCED | came back",
            })
    void what_has_not_arrived_says_why_in_every_state(Letter.State state, String part) {
        String why = Whys.notSent(SampleLetters.letter().state(state).build(), null);
        if (part == null) {
            assertThat(why).isNull();
        } else {
            assertThat(why).contains(part);
        }
    }
}
