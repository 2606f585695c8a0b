package sambandh.domain.shared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u200B", "\u00A0\u2003", "\u200D\uFEFF", "\u3000\u200B "})
    void what_nobody_can_see_is_no_text(String blank) {
        assertThatThrownBy(() -> Text.line(blank, 10)).extracting("code").isEqualTo("required");
        assertThatThrownBy(() -> Text.block(blank, 10)).extracting("code").isEqualTo("required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"अनीता", "সুমিত্রা সেন", "क्‍ष", "👩‍👩‍👧", "مریم", "O'Neill"})
    void names_of_all_scripts_stay_as_they_are(String name) {
        assertThat(Text.line(name, 20)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\rb", "a\u0000b", "a\u2028b", "a\u0085b", "a\u202Eb", "a\tb", "a\u007Fb"})
    void nothing_breaks_a_line(String text) {
        assertThatThrownBy(() -> Text.line(text, 20)).extracting("code").isEqualTo("invalid_text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tea house", " tea house", "tea house ", "\u2003tea house\n"})
    void what_stands_around_it_goes(String text) {
        assertThat(Text.line(text, 10)).isEqualTo("tea house");
    }

    @Test
    void plain_letters_are_counted_too() {
        assertThat(Text.line("tea house", 9)).isEqualTo("tea house");
        assertThatThrownBy(() -> Text.line("tea house", 8)).extracting("code").isEqualTo("too_long");
    }

    @Test
    void length_is_counted_in_characters_as_people_count() {
        assertThat(Text.line("😀😀😀", 3)).hasSize(6);
        assertThatThrownBy(() -> Text.line("😀😀😀😀", 3)).extracting("code").isEqualTo("too_long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tea", "é", "चाय", "😀 chai"})
    void bytes_are_those_of_utf_8(String text) {
        assertThat(Text.bytes(text)).isEqualTo(text.getBytes(UTF_8).length);
    }

    @Test
    void a_block_keeps_its_lines() {
        assertThat(Text.block("one\r\ntwo\n", 20)).isEqualTo("one\ntwo");
    }
}
