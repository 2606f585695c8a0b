package sambandh.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    /** A mail program that sends the low byte of each character would write to somebody else, or end the line. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "अनीता@example.com",
                "v\u0140evil.ex\u013EĠORCPTĽrfc822Ļx@example.com",
                "a\u010D\u010Ab@example.com",
                "é@example.com",
                "😀@example.com",
                "a\u0080@example.com"
            })
    void a_local_part_that_is_not_ascii_is_refused_and_says_why(String address) {
        assertThatThrownBy(() -> new EmailAddress(address)).isInstanceOfSatisfying(InvalidValue.class, wrong -> {
            assertThat(wrong.code()).isEqualTo("invalid_email");
            assertThat(wrong.detail()).contains("ASCII", "cannot be sent yet");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a b@example.com", "a\u0001@example.com", "a\u007F@example.com", "<a>@example.com", "@x.com", "a"
            })
    void what_is_no_address_is_refused(String address) {
        assertThatThrownBy(() -> new EmailAddress(address)).extracting("code").isEqualTo("invalid_email");
    }

    @Test
    void the_domain_may_be_of_any_script_and_the_local_part_of_all_that_ascii_has() {
        assertThat(new EmailAddress(" Anjali@उदाहरण.Example ").value()).isEqualTo("Anjali@उदाहरण.example");
        String local = "a.b!#$%&'*+/=?^_`{|}~-Z0";
        assertThat(new EmailAddress(local + "@example.com").value()).isEqualTo(local + "@example.com");
    }
}
