package sambandh.bootstrap;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailOptionsTest {
    private static final String SERVER = "smtp://mail.example.com";

    private static void check(Map<String, String> environment) {
        MailOptions.check(environment, 8099);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://crm.example.com", "https://example.com/crm/", " http://127.0.0.1:8080 "})
    void letters_go_out_where_their_links_lead_somewhere(String address) {
        assertThatCode(() -> check(Map.of("SAMBANDH_SMTP_URL", SERVER, "SAMBANDH_PUBLIC_URL", address)))
                .doesNotThrowAnyException();
    }

    @Test
    void into_a_folder_they_need_no_address() {
        assertThatCode(() -> check(Map.of("SAMBANDH_SMTP_URL", " "))).doesNotThrowAnyException();
    }

    @Test
    void a_mail_server_without_an_address_is_refused_with_what_to_set() {
        assertThatThrownBy(() -> check(Map.of("SAMBANDH_SMTP_URL", SERVER)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContainingAll("SAMBANDH_PUBLIC_URL", "https://crm.example.com", "http://127.0.0.1:8099")
                .hasMessageNotContaining(SERVER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"crm.example.com", "ftp://crm.example.com", "https://", "https://crm.example.com?x=1", "h t"})
    void an_address_that_is_none_is_refused(String address) {
        assertThatThrownBy(() -> check(Map.of("SAMBANDH_PUBLIC_URL", address)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("SAMBANDH_PUBLIC_URL cannot be read");
    }
}
