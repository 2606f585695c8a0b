package sambandh.mail.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sambandh.application.letter.Incoming.Kind;
import sambandh.domain.letter.DeliveryStatus;
import sambandh.domain.letter.LetterId;
import sambandh.domain.shared.EmailAddress;

/** What comes in is told apart, and nothing is believed that does not name a letter by our own hand. */
class IncomingReaderTest {
    private static final LetterId LETTER = new LetterId(UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057"));
    private static final ReturnPaths PATHS = new ReturnPaths(
            "SAMBANDH_BOUNCE_ADDRESS",
            new EmailAddress("bounces@himal-chai.example"),
            new LetterTokens(Samples.SECRETS));
    private static final String PATH = PATHS.of(LETTER);
    private static final String OWN_ID = "In-Reply-To: <" + LETTER.value() + "@letters.sambandh>\n";

    private final IncomingReader reader = new IncomingReader(PATHS);

    private Kind kind(String mail) {
        return reader.read(mail.getBytes(StandardCharsets.ISO_8859_1)).kind();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "5.1.1 | smtp; 550 no such user | 5.1.1",
                "5.0.0 | smtp; 550 5.1.1 <a@b> no such user | 5.1.1",
                "5.0.0 | smtp; 550 no such user | 5.0.0",
                "4.4.7 | smtp; 451 deferred | 4.4.7",
                "2.0.0 | smtp; 552 mailbox full | 5.0.0",
                "rubbish | X-Unix; 70 | 4.0.0",
            })
    void a_report_of_failure_tells_why_as_exactly_as_it_is_said(String status, String said, String told) {
        assertThat(kind(ReturnedMail.delivery(PATH, "failed", status, said)))
                .isEqualTo(new Kind.Bounced(LETTER, new DeliveryStatus(told), said));
    }

    @Test
    void what_the_other_server_said_is_one_line_and_short() {
        String said = "smtp; 550 no\u0007 " + "x".repeat(1000);
        assertThat(kind(ReturnedMail.delivery(PATH, "failed", "5.1.1", said)))
                .isInstanceOfSatisfying(
                        Kind.Bounced.class,
                        bounced -> assertThat(bounced.said())
                                .startsWith("smtp; 550 no")
                                .hasSizeLessThanOrEqualTo(300)
                                .doesNotContain("\u0007", "\r", "\n"));
    }

    @Test
    void what_is_only_late_or_was_delivered_is_no_failure() {
        assertThat(kind(ReturnedMail.delivery(PATH, "delayed", "4.4.1", "smtp; 421")))
                .isEqualTo(new Kind.Delayed(LETTER));
        assertThat(kind(ReturnedMail.delivery(PATH, "delivered", "2.0.0", "smtp; 250")))
                .isEqualTo(new Kind.Foreign());
    }

    @Test
    void a_forged_or_missing_token_means_nothing() {
        String forged = PATH.replace(PATH.charAt(20), PATH.charAt(20) == 'a' ? 'b' : 'a');
        for (String to :
                new String[] {forged, "bounces@himal-chai.example", "x" + PATH, "bounces+@himal-chai.example"}) {
            assertThat(kind(ReturnedMail.delivery(to, "failed", "5.1.1", "smtp; 550")))
                    .isEqualTo(new Kind.Foreign());
            assertThat(kind(ReturnedMail.complaint(to, "abuse"))).isEqualTo(new Kind.Foreign());
        }
        var without = new IncomingReader(null);
        assertThat(without.read(ReturnedMail.delivery(PATH, "failed", "5.1.1", "smtp; 550")
                                .getBytes(StandardCharsets.ISO_8859_1))
                        .kind())
                .isEqualTo(new Kind.Foreign());
    }

    @Test
    void a_complaint_names_the_letter_by_its_own_path() {
        assertThat(kind(ReturnedMail.complaint(PATH, "abuse"))).isEqualTo(new Kind.Complained(LETTER));
        assertThat(kind(ReturnedMail.complaint(PATH, "not-spam"))).isEqualTo(new Kind.Foreign());
    }

    @Test
    void a_reply_is_known_by_the_message_that_it_answers_or_where_it_goes() {
        assertThat(kind(ReturnedMail.reply("namaste@himal-chai.example", OWN_ID)))
                .isEqualTo(new Kind.Replied(LETTER));
        assertThat(kind(ReturnedMail.reply(
                        "namaste@himal-chai.example",
                        "References: <other@example.com>\n <" + LETTER.value() + "@letters.sambandh>\n")))
                .isEqualTo(new Kind.Replied(LETTER));
        assertThat(kind(ReturnedMail.reply(PATH, ""))).isEqualTo(new Kind.Replied(LETTER));
        assertThat(kind(ReturnedMail.reply("namaste@himal-chai.example", ""))).isEqualTo(new Kind.Foreign());
        assertThat(kind(ReturnedMail.reply("namaste@himal-chai.example", "In-Reply-To: <x@letters.sambandh>\n")))
                .isEqualTo(new Kind.Foreign());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Auto-Submitted: auto-generated; owner-email=\"a@b.example\"",
                "Precedence: bulk",
                "Precedence: auto_reply",
                "X-Autoreply: yes",
                "X-Autorespond: vacation",
                "List-Id: <list.example.com>",
                "Return-Path: <>",
            })
    void a_machines_answer_is_no_reply(String header) {
        assertThat(kind(ReturnedMail.reply(PATH, OWN_ID + header + "\n"))).isEqualTo(new Kind.Automatic());
        assertThat(kind(ReturnedMail.reply(PATH, OWN_ID + "Auto-Submitted: no\n")))
                .isEqualTo(new Kind.Replied(LETTER));
    }

    @Test
    void the_same_mail_has_the_same_digest_and_another_has_another() {
        byte[] mail = ReturnedMail.reply(PATH, OWN_ID).getBytes(StandardCharsets.ISO_8859_1);
        byte[] twice = ("Received: from elsewhere\r\n" + new String(mail, StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] other = ReturnedMail.reply(PATH, OWN_ID).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(reader.read(mail).digest())
                .matches("[0-9a-f]{64}")
                .isEqualTo(reader.read(twice).digest());
        assertThat(reader.read(other).digest()).isNotEqualTo(reader.read(mail).digest());
    }

    static Stream<String> broken() {
        String sound = ReturnedMail.delivery(PATH, "failed", "5.1.1", "smtp; 550");
        StringBuilder deep = new StringBuilder(sound.substring(0, sound.indexOf("--b1")));
        for (int n = 0; n < 3_000; n++) {
            deep.append("--b%d\r\nContent-Type: multipart/mixed; boundary=b%d\r\n\r\n"
                    .formatted(n == 0 ? 1 : n + 1, n + 2));
        }
        return Stream.of(
                sound.replace("message/delivery-status", "text/plain"),
                sound.replace("boundary=\"b1\"", "boundary=\"b2\""),
                sound.replace("Content-Type: multipart/report;", "Content-Type: multipart/report; ;;=\"\u0000"),
                sound.substring(0, sound.indexOf("--b1")),
                deep.toString(),
                "",
                "\r\n\r\n",
                "\u0000\u00ff".repeat(5_000),
                ":".repeat(100_000),
                "A: b\r\n".repeat(20_000));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void whatever_is_broken_ends_as_something_that_does_nothing(String mail) {
        assertThat(kind(mail)).isInstanceOfAny(Kind.Unreadable.class, Kind.Foreign.class, Kind.Automatic.class);
    }

    @Test
    void another_charset_hurts_nobody() {
        String mail = ReturnedMail.delivery(PATH, "failed", "5.1.1", "smtp; 550 pas d'utilisateur \u00e9\u00ff");
        assertThat(kind(mail.replace(
                        "Content-Type: message/delivery-status",
                        "Content-Type: message/delivery-status; charset=x-unheard-of")))
                .isInstanceOf(Kind.Bounced.class);
    }
}
