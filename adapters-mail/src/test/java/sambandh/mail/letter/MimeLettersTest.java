package sambandh.mail.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sambandh.application.letter.SampleLetters;
import sambandh.application.shared.TestClock;
import sambandh.domain.letter.Letter;
import sambandh.domain.shared.EmailAddress;

/** What is written is what any mail program reads. */
class MimeLettersTest {
    private static final Session SESSION = Session.getInstance(new Properties());

    private static final String HTML = "<html lang=\"hi\" dir=\"ltr\"><p>";

    private static byte[] written(String subject, String name, String text) throws Exception {
        Letter.Content content = new Letter.Content(
                subject, name, text, HTML + text + "</p>", "https://crm.example/api/v1/unsubscribe/" + "t".repeat(30));
        Letter letter = SampleLetters.letter().content(content).build();
        var mime = new MimeLetters(() -> Samples.COMPANY, null, new TestClock("2026-03-01T08:00:00Z"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        mime.message(SESSION, letter, java.util.Objects.requireNonNull(letter.address()))
                .writeTo(out);
        return out.toByteArray();
    }

    private static MimeMessage read(byte[] message) throws Exception {
        return new MimeMessage(SESSION, new ByteArrayInputStream(message));
    }

    private static String part(MimeMessage message, int n) throws Exception {
        return (String) ((MimeMultipart) message.getContent()).getBodyPart(n).getContent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thank you",
                "धन्यवाद, अंजलि जी, आपके पिछले ऑर्डर के लिए, जो हमें बहुत अच्छा लगा, और फिर मिलने की आशा है",
                "A long subject in plain English that goes on and on until no line of a header could ever hold all of it",
                "Grüße = ? 😀 _",
                "=?UTF-8?B?not?=",
                "quoted \"so\" and \\ so"
            })
    void whatever_it_says_comes_out_again(String words) throws Exception {
        MimeMessage got = read(written(words, words, words + "\n.\n.. dots, tab\tand trailing blank \n" + words));
        assertThat(got.getSubject()).isEqualTo(words);
        assertThat(((InternetAddress) got.getAllRecipients()[0]).getPersonal()).isEqualTo(words);
        assertThat(part(got, 0)).isEqualTo(words + "\r\n.\r\n.. dots, tab\tand trailing blank \r\n" + words);
        assertThat(part(got, 1)).startsWith(HTML + words).endsWith("</p>");
        assertThat(got.getContentType()).startsWith("multipart/alternative");
        assertThat(got.getHeader("Date")).containsExactly("Sun, 1 Mar 2026 08:00:00 +0000");
    }

    @Test
    void the_answer_goes_to_whoever_signed_where_the_letter_says_so() throws Exception {
        var mime = new MimeLetters(() -> Samples.COMPANY, null, new TestClock("2026-03-01T08:00:00Z"));
        Letter letter = SampleLetters.letter()
                .content(new Letter.Content(
                        "S",
                        "N",
                        "T",
                        HTML,
                        "https://crm.example/api/v1/unsubscribe/x",
                        "reader",
                        new EmailAddress("tenzing@himal.example")))
                .build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        mime.message(SESSION, letter, java.util.Objects.requireNonNull(letter.address()))
                .writeTo(out);
        assertThat(((InternetAddress) read(out.toByteArray()).getReplyTo()[0]).getAddress())
                .isEqualTo("tenzing@himal.example");
    }

    @Test
    void its_lines_are_as_long_as_mail_allows_and_hold_ascii_only() throws Exception {
        String much = "Tea is a gift. ".repeat(200) + "चाय ".repeat(400);
        String message =
                new String(written(much.substring(0, 200), "अंजलि ".repeat(30), much), StandardCharsets.ISO_8859_1);
        assertThat(message).isASCII();
        assertThat(message.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(message.split("\r\n", -1))
                .allSatisfy(line -> assertThat(line.length()).isLessThan(79));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x\r\nBcc: evil@example.com", "x\nX-Evil: 1", "x\r\n\r\nbody", "x\u2028y", "x\u0000y", "\r\n"})
    void nothing_that_is_said_in_a_header_ends_it(String words) throws Exception {
        MimeMessage got = read(written(words, words, "text"));
        assertThat(got.getHeader("Bcc")).isNull();
        assertThat(got.getHeader("X-Evil")).isNull();
        assertThat(got.getAllRecipients()).hasSize(1);
        assertThat(part(got, 0)).isEqualTo("text");
        assertThat(got.getSubject()).doesNotContain("\r", "\n");
    }

    /** Whatever the domain let pass: nothing reaches RCPT that means another mailbox there. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "अनीता@example.com",
                "v\u0140evil.ex\u013EĠORCPTĽrfc822Ļx@example.com",
                "a\u010D\u010Ab@example.com",
                "a\r\nRSET@example.com"
            })
    void an_address_that_smtp_cannot_carry_is_never_written(String address) {
        assertThatThrownBy(() -> MimeLetters.address(address))
                .isInstanceOf(MessagingException.class)
                .hasMessageContaining("ASCII");
    }
}
