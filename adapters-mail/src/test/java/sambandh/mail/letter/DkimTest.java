package sambandh.mail.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.exceptions.FailException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sambandh.application.letter.SampleLetters;
import sambandh.application.shared.TestClock;
import sambandh.application.template.Written;
import sambandh.domain.letter.Letter;
import sambandh.domain.shared.EmailAddress;
import sambandh.domain.shared.Language;

/** Letters are signed; Apache James jDKIM says whether rightly. */
class DkimTest {
    private static final EmailAddress FROM = new EmailAddress("letters@mail.himal-chai.example");
    private static final String RSA =
            pem("PRIVATE KEY", pair("RSA", 2048).getPrivate().getEncoded());
    private static final String EDWARDS =
            pem("PRIVATE KEY", pair("Ed25519", 255).getPrivate().getEncoded());

    @TempDir
    private Path folder;

    private static KeyPair pair(String kind, int bits) {
        try {
            KeyPairGenerator pairs = KeyPairGenerator.getInstance(kind);
            pairs.initialize(bits);
            return pairs.generateKeyPair();
        } catch (java.security.GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String pem(String what, byte[] der) {
        return "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder().encodeToString(der) + "\n-----END " + what
                + "-----\n";
    }

    private static Dkim dkim(String key) {
        return Objects.requireNonNull(Dkim.of("himal-chai.example", "s1", key, FROM));
    }

    private static String signed(Dkim dkim, String language) throws Exception {
        Written words = Samples.rendered(language, "अंजलि \"देवी\"", null);
        Letter letter = SampleLetters.letter()
                .language(new Language(language))
                .content(new Letter.Content(
                        words.subject(),
                        "अंजलि",
                        words.text(),
                        words.html(),
                        "https://crm.example/api/v1/unsubscribe/t"))
                .build();
        var mime = new MimeLetters(() -> Samples.COMPANY, FROM, dkim, null, new TestClock("2026-03-01T08:00:00Z"));
        var out = new ByteArrayOutputStream();
        mime.message(Session.getInstance(new Properties()), letter, Objects.requireNonNull(letter.address()))
                .writeTo(out);
        return out.toString(StandardCharsets.US_ASCII);
    }

    /** What the DNS would answer is what is told at the start. */
    private static boolean verifies(Dkim dkim, String message) throws Exception {
        String published = dkim.record().replaceAll("^.* TXT \"|\"$", "");
        DKIMVerifier james = new DKIMVerifier((methods, selector, domain) -> {
            assertThat(selector + "._domainkey." + domain).isEqualTo("s1._domainkey.himal-chai.example");
            return List.of(published);
        });
        try {
            return !james.verify(new ByteArrayInputStream(message.getBytes(StandardCharsets.US_ASCII)))
                    .isEmpty();
        } catch (FailException wrong) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "hi", "bn", "ne"})
    void a_signed_letter_is_verified_by_another_library(String language) throws Exception {
        Dkim dkim = dkim(RSA);
        assertThat(verifies(dkim, signed(dkim, language))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'Himal Chai\"', 'Other\"'",
        "'To: ', 'To: x'",
        "'Subject: ', 'Subject: x'",
        "'Date: Sun', 'Date: Mon'",
        "'Message-ID: <', 'Message-ID: <x'",
        "'MIME-Version: 1.0', 'MIME-Version: 1.1'",
        "'Content-Type: multipart/alternative', 'Content-Type: multipart/mixed'",
        "'Reply-To: ', 'Reply-To: x'",
        "'List-Unsubscribe: <https://crm', 'List-Unsubscribe: <https://evil'",
        "'One-Click', 'Two-Click'",
        "'MIME-Version: 1.0', 'From: evil@example.com|MIME-Version: 1.0'",
        "'--=_', 'more--=_'",
    })
    void what_is_changed_on_the_way_breaks_the_signature(String what, String instead) throws Exception {
        Dkim dkim = dkim(RSA);
        String message = signed(dkim, "hi");
        int body = message.indexOf("\r\nMIME-Version");
        String changed =
                message.substring(0, body) + message.substring(body).replace(what, instead.replace("|", "\r\n"));
        assertThat(changed).isNotEqualTo(message);
        assertThat(verifies(dkim, changed)).isFalse();
    }

    @Test
    void blanks_that_servers_add_or_take_away_break_nothing() throws Exception {
        Dkim dkim = dkim(RSA);
        String message = signed(dkim, "en");
        String changed = message.replace("Subject: ", "Subject:   ").replace("</p>", "</p>  \t") + "\r\n\r\n";
        assertThat(changed).isNotEqualTo(message);
        assertThat(verifies(dkim, changed)).isTrue();
    }

    @Test
    void the_other_algorithm_is_right_too() throws Exception {
        assertThat(EdwardsCheck.verify(Rfc8463.MESSAGE, Rfc8463.KEY))
                .as("the RFC's own")
                .isTrue();
        assertThat(EdwardsCheck.verify(Rfc8463.MESSAGE.replace("dinner", "supper"), Rfc8463.KEY))
                .isFalse();

        Dkim dkim = dkim(EDWARDS);
        String key = dkim.record().replaceAll("^.*; p=|\"$", "");
        assertThat(dkim.record()).contains("k=ed25519").doesNotContain("PRIVATE");
        String message = signed(dkim, "hi");
        assertThat(message).contains("a=ed25519-sha256");
        assertThat(EdwardsCheck.verify(message, key)).isTrue();
        assertThat(EdwardsCheck.verify(message.replace("Himal Chai\"", "Other\""), key))
                .isFalse();
        assertThat(EdwardsCheck.verify(message, Rfc8463.KEY)).isFalse();
    }

    @Test
    void the_key_of_the_rfc_has_the_public_half_that_the_rfc_says() {
        byte[] frame = Base64.getDecoder().decode("MC4CAQAwBQYDK2VwBCIEIA==");
        byte[] seed = Base64.getDecoder().decode(Rfc8463.SECRET);
        byte[] der = Arrays.copyOf(frame, frame.length + seed.length);
        System.arraycopy(seed, 0, der, frame.length, seed.length);
        assertThat(DkimKey.read(pem("PRIVATE KEY", der)).published()).isEqualTo(Rfc8463.KEY);
    }

    @Test
    void a_key_is_read_from_a_file_from_one_line_and_in_the_older_form() throws Exception {
        Path file = Files.writeString(folder.resolve("dkim.pem"), RSA);
        byte[] der = Base64.getMimeDecoder().decode(RSA.replaceAll("-----.*-----", ""));
        String older = pem("RSA PRIVATE KEY", Arrays.copyOfRange(der, 26, der.length));
        String published = DkimKey.read(RSA).published();
        assertThat(List.of(file.toString(), RSA.replace("\n", "\\n"), older))
                .allSatisfy(key -> assertThat(DkimKey.read(key).published()).isEqualTo(published));
    }

    @Test
    void a_key_that_cannot_be_used_is_told_and_not_shown() {
        String tooShort = pem("PRIVATE KEY", pair("RSA", 512).getPrivate().getEncoded());
        String another = pem("PRIVATE KEY", pair("EC", 256).getPrivate().getEncoded());
        String broken = "-----BEGIN PRIVATE KEY-----\nTm9TdWNoS2V5\n-----END PRIVATE KEY-----";
        assertThat(List.of(tooShort, another, broken, "/no/such/file", "nonsense\u0000"))
                .allSatisfy(key -> assertThatThrownBy(() -> DkimKey.read(key))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("SAMBANDH_DKIM_KEY")
                        .hasMessageNotContaining("BEGIN PRIVATE KEY-----\nT"));
        assertThat(dkim(RSA).toString()).doesNotContain("BEGIN", "modulus");
    }

    @ParameterizedTest
    @CsvSource({
        "'', s1, KEY, all three",
        "himal-chai.example, '', KEY, all three",
        "himal-chai.example, s1, '', all three",
        "other.example, s1, KEY, a stranger's",
        "chai.example, s1, KEY, a stranger's",
        "himal chai, s1, KEY, SAMBANDH_DKIM_DOMAIN cannot be read",
        "himal-chai.example, s 1, KEY, SAMBANDH_DKIM_SELECTOR cannot be read",
    })
    void a_wrong_setting_is_told(String domain, String selector, String key, String words) {
        assertThatThrownBy(() -> Dkim.of(domain, selector, key.replace("KEY", RSA), FROM))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words);
    }

    @Test
    void who_signs_must_say_whom_letters_come_from() {
        assertThatThrownBy(() -> Dkim.of("himal-chai.example", "s1", RSA, null))
                .hasMessageContaining("SAMBANDH_MAIL_FROM");
        assertThat(Dkim.of("", " ", "", null)).as("nothing is set").isNull();
    }
}
