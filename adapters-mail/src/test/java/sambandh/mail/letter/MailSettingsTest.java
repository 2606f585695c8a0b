package sambandh.mail.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sambandh.domain.shared.EmailAddress;

class MailSettingsTest {
    @Test
    void everything_stands_in_the_url() {
        MailSettings settings =
                MailSettings.of("smtp://an%40user:p%3Ass+w@mail.example:2525?from=letters%40example.com", null);
        assertThat(settings)
                .isEqualTo(new MailSettings(
                        "mail.example", 2525, false, "an@user", "p:ss+w", new EmailAddress("letters@example.com")));
        assertThat(settings.toString()).isEqualTo("smtp://mail.example:2525");
    }

    @Test
    void what_is_missing_has_a_usual_value() {
        assertThat(MailSettings.of("smtps://mail.example", "me@example.com"))
                .isEqualTo(new MailSettings("mail.example", 465, true, null, null, new EmailAddress("me@example.com")));
        assertThat(MailSettings.of("smtp://mail.example", null).port()).isEqualTo(587);
    }

    @ParameterizedTest
    @CsvSource({
        "smtp://u:p@mail.example, true",
        "smtp://u:p@127.0.0.1.mail.example, true",
        "smtps://u:p@mail.example, false",
        "smtp://mail.example, false",
        "smtp://u:p@localhost, false",
        "smtp://u:p@127.0.0.1:2525, false",
        "smtp://u:p@[::1]:2525, false",
    })
    void a_password_goes_over_a_network_only_encrypted(String url, boolean must) {
        assertThat(MailSettings.of(url, null).mustEncrypt()).isEqualTo(must);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail.example", "http://mail.example", "smtp://", "smtp://se cret:pass@x"})
    void what_cannot_be_read_is_refused_without_repeating_it(String url) {
        assertThatThrownBy(() -> MailSettings.of(url, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SAMBANDH_SMTP_URL")
                .hasMessageNotContaining("se cret");
    }

    @Test
    void a_sender_that_is_no_address_names_its_setting() {
        assertThatThrownBy(() -> MailSettings.of("smtp://mail.example", "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SAMBANDH_MAIL_FROM");
        assertThatThrownBy(() -> MailSettings.of("smtp://mail.example?from=x", null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SAMBANDH_SMTP_URL");
    }
}
