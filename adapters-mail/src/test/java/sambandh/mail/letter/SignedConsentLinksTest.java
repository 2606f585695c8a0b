package sambandh.mail.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.letter.ConsentLinks.Target;
import sambandh.application.letter.UnsubscribeLinks;
import sambandh.domain.shared.Code;

class SignedConsentLinksTest {
    private static final String BASE = "https://crm.example";
    private final SignedConsentLinks links = new SignedConsentLinks(Samples.SECRETS, BASE);
    private final Target target =
            new Target(UUID.randomUUID(), new Code("newsletter"), Instant.parse("2026-03-01T08:00:00.123456Z"));

    private String token() {
        return links.link(target).substring((BASE + "/api/v1/opt-ins/").length());
    }

    @Test
    void a_link_leads_back_to_what_was_asked() {
        assertThat(links.read(token())).contains(target);
    }

    @Test
    void any_change_of_it_makes_it_worthless() {
        String token = token();
        for (int i = 0; i < token.length() - 1; i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(links.read(token.substring(0, i) + other + token.substring(i + 1)))
                    .isEmpty();
        }
        assertThat(links.read("")).isEmpty();
        assertThat(links.read("not base64!")).isEmpty();
    }

    @Test
    void a_link_that_ends_letters_is_no_yes_and_a_yes_ends_none() {
        var unsubscribe =
                new SignedUnsubscribeLinks(purpose -> purpose.getBytes(java.nio.charset.StandardCharsets.UTF_8), BASE);
        var consent =
                new SignedConsentLinks(purpose -> purpose.getBytes(java.nio.charset.StandardCharsets.UTF_8), BASE);
        String end = unsubscribe.link(new UnsubscribeLinks.Target(target.personId(), new Code("a-topic-that-is-long")));
        String yes = consent.link(target);
        assertThat(consent.read(end.substring(end.lastIndexOf('/') + 1))).isEmpty();
        assertThat(unsubscribe.read(yes.substring(yes.lastIndexOf('/') + 1))).isEmpty();
    }
}
