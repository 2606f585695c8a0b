package sambandh.mail.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sambandh.domain.letter.LetterId;
import sambandh.domain.shared.EmailAddress;

class ReturnPathsTest {
    private final LetterTokens tokens = new LetterTokens(Samples.SECRETS);
    private final ReturnPaths paths =
            new ReturnPaths("SAMBANDH_BOUNCE_ADDRESS", new EmailAddress("bounces@himal-chai.example"), tokens);

    @Test
    void each_letter_has_one_of_its_own_whatever_case_it_comes_back_in() {
        Stream.generate(UUID::randomUUID).limit(200).map(LetterId::new).forEach(letter -> {
            String path = paths.of(letter);
            assertThat(path).matches("bounces\\+[a-z2-7]{42}@himal-chai\\.example");
            assertThat(path.indexOf('@')).isLessThanOrEqualTo(64);
            assertThat(paths.letter(path)).contains(letter);
            assertThat(paths.letter("To: <" + path.toUpperCase(java.util.Locale.ROOT) + ">"))
                    .contains(letter);
        });
    }

    @Test
    void one_that_is_not_signed_by_us_names_no_letter() {
        LetterId letter = new LetterId(UUID.randomUUID());
        String path = paths.of(letter);
        String token = path.substring(8, 50);
        assertThat(IntStreams.each(token))
                .hasSize(42)
                .allSatisfy(forged ->
                        assertThat(paths.letter(path.replace(token, forged))).isEmpty());
        assertThat(paths.letter(path.replace("himal", "other"))).isEmpty();
        assertThat(paths.letter(path + "x")).isEmpty();
        assertThat(paths.letter("x" + path)).isEmpty();
        assertThat(paths.letter("bounces@himal-chai.example")).isEmpty();
        var others = new LetterTokens(purpose -> new byte[32]);
        assertThat(others.read(token)).isEmpty();
    }

    /** Each differs in one place. */
    private static final class IntStreams {
        static java.util.List<String> each(String token) {
            return java.util.stream.IntStream.range(0, token.length())
                    .mapToObj(at ->
                            token.substring(0, at) + (token.charAt(at) == 'a' ? 'q' : 'a') + token.substring(at + 1))
                    .toList();
        }
    }

    @Test
    void an_address_that_leaves_no_room_is_told() {
        assertThatThrownBy(() -> new ReturnPaths(
                        "SAMBANDH_BOUNCE_ADDRESS", new EmailAddress("a".repeat(22) + "@himal-chai.example"), tokens))
                .hasMessageContaining("SAMBANDH_BOUNCE_ADDRESS")
                .hasMessageContaining("21");
        assertThatThrownBy(() ->
                        new ReturnPaths("SAMBANDH_BOUNCE_ADDRESS", new EmailAddress("a+b@himal-chai.example"), tokens))
                .hasMessageContaining("+");
    }
}
