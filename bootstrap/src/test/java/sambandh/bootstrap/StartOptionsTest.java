package sambandh.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartOptionsTest {
    private static final Path USER = Path.of("/home/asha");

    @Test
    void without_any_word_it_listens_on_this_machine_only_with_its_home_in_the_users() {
        assertThat(StartOptions.of(List.of(), Map.of(), USER))
                .isEqualTo(new StartOptions(Path.of("/home/asha/.sambandh"), "127.0.0.1", 8080, null));
    }

    @Test
    void the_demo_lives_apart_from_the_real_data() {
        var options = StartOptions.of(
                List.of("demo", "--customers", "250"),
                Map.of("SAMBANDH_HOME", "/srv/crm", "SAMBANDH_PORT", "8088", "SAMBANDH_BIND", "0.0.0.0"),
                USER);

        assertThat(options)
                .isEqualTo(new StartOptions(
                        Path.of("/srv/crm/demo"), "0.0.0.0", 8088, new StartOptions.Demo(OptionalInt.of(250))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "http", ""})
    void a_port_that_is_none_is_refused_by_name(String port) {
        assertThatThrownBy(() -> StartOptions.of(List.of(), Map.of("SAMBANDH_PORT", port), USER))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("SAMBANDH_PORT must be a number from 1 to 65535");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demi", "demo --customer 5", "demo --customers", "demo --customers 0"})
    void unknown_words_are_refused_in_plain_words(String words) {
        assertThatThrownBy(() -> StartOptions.of(List.of(words.split(" ")), Map.of(), USER))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("--customers");
    }
}
