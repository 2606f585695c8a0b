package sambandh.mail.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sambandh.application.letter.UnsubscribeLinks.Target;
import sambandh.domain.shared.Code;

class SignedUnsubscribeLinksTest {
    private static final String BASE = "https://crm.example";
    private final SignedUnsubscribeLinks links = new SignedUnsubscribeLinks(Samples.SECRETS, BASE);
    private final Target target = new Target(UUID.randomUUID(), new Code("thanks"));

    private String token() {
        return links.link(target).substring((BASE + "/api/v1/unsubscribe/").length());
    }

    @Test
    void a_link_leads_back_to_whom_it_was_made_for() {
        assertThat(links.read(token())).contains(target);
        assertThat(token()).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void it_tells_the_letter_that_it_stands_in() {
        Target ofLetter = new Target(target.personId(), target.topic(), UUID.randomUUID());
        String token = links.link(ofLetter).substring((BASE + "/api/v1/unsubscribe/").length());
        assertThat(links.read(token)).contains(ofLetter);
        assertThat(token).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void any_change_of_it_makes_it_worthless() {
        String token = token();
        for (int i = 0; i < token.length() - 1; i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(links.read(token.substring(0, i) + other + token.substring(i + 1)))
                    .isEmpty();
        }
    }

    @Test
    void another_installations_link_is_worthless() {
        var other = new SignedUnsubscribeLinks(purpose -> new byte[32], BASE);
        assertThat(other.read(token())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "not base64!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void nonsense_is_nobodys(String token) {
        assertThat(links.read(token)).isEmpty();
    }
}
