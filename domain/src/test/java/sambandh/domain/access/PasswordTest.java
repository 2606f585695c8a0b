package sambandh.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sambandh.domain.shared.InvalidValue;

class PasswordTest {
    private static final Login ASHA = new Login("asha.rai@example.com");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "Password123!",
                "12345678",
                "87654321",
                "qwertyuiop",
                "iloveyou",
                "aaaaaaaa",
                "abababab",
                "Summer2026!",
                "123sambandh123",
                "asha.rai@example.com",
                "Asha.Rai1",
                "administrator",
                "NAMASTE!!1"
            })
    void what_is_tried_first_is_refused(String raw) {
        assertThatThrownBy(() -> Password.chosen(raw, ASHA))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.code()).isEqualTo("common_password"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"plum lantern 4711", "correct horse battery staple", "मेरा लंबा पासवर्ड", "  spaces stay  "})
    void a_phrase_in_any_script_is_taken(String raw) {
        assertThat(Password.chosen(raw, ASHA).value()).isEqualTo(raw);
    }

    @Test
    void eight_to_128_characters_are_taken() {
        assertThatThrownBy(() -> Password.chosen("x7#kQz!", ASHA)).hasMessageContaining("at least 8");
        assertThat(Password.chosen("x7#kQz!p", ASHA).value()).hasSize(8);
        String longest = "x7#kQz!p".repeat(16);
        assertThat(Password.chosen(longest, ASHA).value()).hasSize(128);
        assertThatThrownBy(() -> Password.chosen(longest + "x", ASHA)).hasMessageContaining("at most 128");
    }

    @Test
    void the_same_keys_give_the_same_password_on_every_keyboard() {
        assertThat(new Password("ｐｌｕｍ e\u0301te")).isEqualTo(new Password("plum \u00e9te"));
    }

    @Test
    void it_does_not_show_itself() {
        assertThat(new Password("plum lantern 4711").toString()).doesNotContain("plum");
    }
}
