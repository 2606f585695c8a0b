package sambandh.mail.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Provider;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sambandh.application.letter.Postman.Result;
import sambandh.application.letter.SampleLetters;
import sambandh.application.shared.TestClock;
import sambandh.application.template.Written;
import sambandh.domain.letter.Letter;
import sambandh.domain.shared.EmailAddress;

class SmtpPostmanTest {
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private static SmtpPostman postman(int port, Duration patience) {
        var mime = new MimeLetters(() -> Samples.COMPANY, null, new TestClock("2026-03-01T08:00:00Z"));
        return new SmtpPostman(MailSettings.of("smtp://127.0.0.1:" + port, null), mime, patience);
    }

    private SmtpPostman postman() {
        return postman(server.getSmtp().getPort(), Duration.ofSeconds(20));
    }

    private static Letter letter(Written words, String toName) {
        return SampleLetters.letter()
                .language(words.language())
                .content(new Letter.Content(
                        words.subject(),
                        toName,
                        words.text(),
                        words.html(),
                        "https://crm.example/api/v1/unsubscribe/t"))
                .build();
    }

    @ParameterizedTest
    @CsvSource({"en, Anjali Devi", "hi, अंजलि देवी", "bn, অনির্বাণ সেনগুপ্ত", "ne, सीता थापा"})
    void a_letter_arrives_whole_in_its_language(String language, String name) throws Exception {
        Letter letter = letter(Samples.rendered(language, name, null), name);
        try (SmtpPostman postman = postman()) {
            assertThat(postman.deliver(letter)).isEqualTo(new Result.Accepted());
        }

        MimeMessage got = server.getReceivedMessages()[0];
        assertThat(got.getSubject()).isEqualTo(letter.content().subject());
        assertThat(got.getHeader("Message-ID")).containsExactly("<" + letter.messageId() + ">");
        assertThat(got.getHeader("List-Unsubscribe")).containsExactly("<https://crm.example/api/v1/unsubscribe/t>");
        assertThat(got.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(got.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(got.getHeader("MIME-Version")).containsExactly("1.0");
        assertThat(got.getSentDate())
                .hasToString(java.util.Date.from(java.time.Instant.parse("2026-03-01T08:00:00Z"))
                        .toString());
        InternetAddress to = (InternetAddress) got.getAllRecipients()[0];
        assertThat(to.getPersonal()).isEqualTo(name);
        assertThat(((InternetAddress) got.getFrom()[0]).getPersonal()).isEqualTo("Himal Chai");
        MimeMultipart both = (MimeMultipart) got.getContent();
        assertThat(both.getContentType()).startsWith("multipart/alternative");
        assertPart(both.getBodyPart(0), "text/plain", letter.content().text());
        assertPart(both.getBodyPart(1), "text/html", letter.content().html());
    }

    private static void assertPart(BodyPart part, String type, String text) throws Exception {
        assertThat(part.getContentType().toLowerCase(java.util.Locale.ROOT))
                .startsWith(type)
                .contains("utf-8");
        assertThat(part.getHeader("Content-Transfer-Encoding")[0]).isIn("base64", "quoted-printable", "7bit");
        assertThat(((String) part.getContent()).replace("\r\n", "\n").strip()).isEqualTo(text.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Anjali\r\nBcc: evil@example.com", "Anjali\nX-Evil: 1", "Anjali\" <evil@example.com>, \"x"})
    void a_name_never_makes_a_header_or_another_recipient(String name) throws Exception {
        Letter letter = letter(Samples.rendered("en", name, null), name);
        try (SmtpPostman postman = postman()) {
            var unused = postman.deliver(letter);
        }
        for (MimeMessage got : server.getReceivedMessages()) {
            assertThat(got.getHeader("Bcc")).isNull();
            assertThat(got.getHeader("X-Evil")).isNull();
            assertThat(got.getAllRecipients()).hasSize(1);
            assertThat(((InternetAddress) got.getAllRecipients()[0]).getAddress())
                    .isEqualTo("anjali@example.com");
        }
        assertThat(server.getReceivedMessages()).hasSizeLessThanOrEqualTo(1);
    }

    /** 0.0.0.0 leads here too, and is no name of this machine that the settings know. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void where_encryption_is_stripped_no_password_is_sent() throws Exception {
        var mime = new MimeLetters(() -> Samples.COMPANY, null, new TestClock("2026-03-01T08:00:00Z"));
        try (ScriptedServer scripted = new ScriptedServer()) {
            var settings = MailSettings.of("smtp://u:p@0.0.0.0:" + scripted.port(), null);
            scripted.answer("EHLO", "250-here\r\n250 AUTH PLAIN LOGIN");
            scripted.answer("AUTH", "235 ok");
            try (SmtpPostman postman = new SmtpPostman(settings, mime, Duration.ofSeconds(20))) {
                assertThat(postman.deliver(SampleLetters.letter().build())).isInstanceOf(Result.Unreachable.class);
            }
            assertThat(scripted.commands()).contains("EHLO").doesNotContain("AUTH", "MAIL");
        }
    }

    private static void offersPipelining(ScriptedServer scripted) {
        scripted.answer("EHLO", "250-here\r\n250 PIPELINING");
    }

    @Test
    void where_it_is_offered_all_before_the_letter_is_said_at_once() throws Exception {
        try (ScriptedServer scripted = new ScriptedServer();
                SmtpPostman postman = postman(scripted.port(), Duration.ofSeconds(20))) {
            offersPipelining(scripted);
            scripted.silentUntil("MAIL", "DATA");
            for (int i = 0; i < 3; i++) {
                assertThat(postman.deliver(SampleLetters.letter().build())).isEqualTo(new Result.Accepted());
            }
            assertThat(scripted.connections()).isEqualTo(1);
            assertThat(scripted.commands())
                    .containsExactly(
                            "EHLO", "MAIL", "RCPT", "DATA", ".", "MAIL", "RCPT", "DATA", ".", "MAIL", "RCPT", "DATA",
                            ".");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 nobody, AddressRefused",
        "RCPT, 450 4.2.0 later, TryLater",
        "RCPT, 452 4.7.1 too many, SlowDown",
        "MAIL, 550 5.1.8 no such sender, TryLater",
        "DATA, 554 5.6.0 no letters today, Refused",
        "., 554 5.6.0 not this letter, Refused",
        "., 451 4.3.0 later, TryLater"
    })
    void what_is_said_at_once_is_refused_as_what_is_said_one_by_one(String command, String answer, String means)
            throws Exception {
        for (boolean together : new boolean[] {true, false}) {
            try (ScriptedServer scripted = new ScriptedServer();
                    SmtpPostman postman = postman(scripted.port(), Duration.ofSeconds(20))) {
                if (together) {
                    offersPipelining(scripted);
                }
                scripted.answer(command, answer);
                Result result = postman.deliver(SampleLetters.letter().build());
                assertThat(result.getClass().getSimpleName()).isEqualTo(means);
                assertThat(result.toString()).contains(answer);
                assertThat(scripted.commands().contains(".")).isEqualTo(command.equals("."));
                scripted.answer(command, command.equals("DATA") ? "354 go on" : "250 ok");
                assertThat(postman.deliver(SampleLetters.letter().build())).isEqualTo(new Result.Accepted());
            }
        }
    }

    @Test
    void one_connection_carries_many_letters() throws Exception {
        try (ScriptedServer scripted = new ScriptedServer();
                SmtpPostman postman = postman(scripted.port(), Duration.ofSeconds(20))) {
            for (int i = 0; i < 3; i++) {
                assertThat(postman.deliver(SampleLetters.letter().build())).isEqualTo(new Result.Accepted());
            }
            assertThat(scripted.connections()).isEqualTo(1);
        }
    }

    @Test
    void what_was_wrong_with_one_letter_is_forgotten_at_the_next() throws Exception {
        try (ScriptedServer scripted = new ScriptedServer();
                SmtpPostman postman = postman(scripted.port(), Duration.ofSeconds(20))) {
            scripted.answer("RCPT", "550 5.1.1 nobody here");
            assertThat(postman.deliver(SampleLetters.letter().build())).isInstanceOf(Result.AddressRefused.class);
            scripted.answer("RCPT", "250 ok");
            assertThat(postman.deliver(SampleLetters.letter().build())).isEqualTo(new Result.Accepted());
            assertThat(scripted.connections()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 no such user, AddressRefused",
        "RCPT, 553 no such mailbox, AddressRefused",
        "RCPT, 550 5.7.1 relaying denied, Refused",
        "RCPT, 450 4.2.1 mailbox busy, TryLater",
        "RCPT, 452 4.2.2 mailbox full, TryLater",
        "MAIL, 421 4.3.2 shutting down, TryLater",
        "MAIL, 550 5.7.1 you may not write from here, TryLater",
        ".   , 554 5.7.1 looks like spam, Refused",
        ".   , 451 4.3.0 try again, TryLater",
        "RCPT, 450 4.7.1 wait a while, SlowDown",
        "RCPT, 451 4.7.650 rate limited, SlowDown",
        "MAIL, 421 4.7.0 come back later, SlowDown",
        "MAIL, 421 Too many connections, SlowDown",
        ".   , 452 please slow down, SlowDown",
        "AUTH, 535 5.7.8 who are you, Unreachable",
    })
    void each_refusal_has_its_meaning(String command, String answer, String meaning) throws Exception {
        var mime = new MimeLetters(() -> Samples.COMPANY, null, new TestClock("2026-03-01T08:00:00Z"));
        try (ScriptedServer scripted = new ScriptedServer();
                SmtpPostman postman = new SmtpPostman(
                        MailSettings.of(
                                "smtp://" + (command.equals("AUTH") ? "u:p@" : "") + "127.0.0.1:" + scripted.port(),
                                null),
                        mime,
                        Duration.ofSeconds(20))) {
            scripted.answer("EHLO", "250-here\r\n250 AUTH PLAIN LOGIN");
            scripted.answer(command.strip(), answer);
            assertThat(postman.deliver(SampleLetters.letter().build())
                            .getClass()
                            .getSimpleName())
                    .isEqualTo(meaning);
        }
    }

    @Test
    void a_server_that_hangs_holds_up_only_its_own_connection() throws Exception {
        try (ScriptedServer scripted = new ScriptedServer();
                SmtpPostman postman = postman(scripted.port(), Duration.ofSeconds(20))) {
            scripted.hangAt("DATA", "hung@example.com");
            var hung = new java.util.concurrent.FutureTask<Result>(() -> postman.deliver(SampleLetters.letter()
                    .address(new EmailAddress("hung@example.com"))
                    .build()));
            Thread.ofVirtual().start(hung);
            scripted.awaitHanging();

            for (int i = 0; i < 5; i++) {
                assertThat(postman.deliver(SampleLetters.letter().build())).isEqualTo(new Result.Accepted());
            }
            assertThat(hung.isDone()).isFalse();
            scripted.drop();
            assertThat(hung.get()).isInstanceOf(Result.TryLater.class);
        }
    }

    @Test
    void an_answer_that_never_came_after_the_end_of_a_letter_is_unknown() throws Exception {
        try (ScriptedServer scripted = new ScriptedServer();
                SmtpPostman postman = postman(scripted.port(), Duration.ofMillis(300))) {
            scripted.hangAt(".", "anjali@example.com");
            assertThat(postman.deliver(SampleLetters.letter().build())).isInstanceOf(Result.Unknown.class);
        }
        try (ScriptedServer scripted = new ScriptedServer();
                SmtpPostman postman = postman(scripted.port(), Duration.ofSeconds(20))) {
            scripted.hangAt(".", "anjali@example.com");
            // closes the connection instead of an answer
            scripted.drop();
            assertThat(postman.deliver(SampleLetters.letter().build())).isInstanceOf(Result.Unknown.class);
        }
    }

    @Test
    void a_server_that_says_nothing_is_given_up_after_a_while() throws Exception {
        try (ScriptedServer scripted = new ScriptedServer();
                SmtpPostman postman = postman(scripted.port(), Duration.ofMillis(300))) {
            scripted.hangAt("RCPT", "anjali@example.com");
            assertThat(postman.deliver(SampleLetters.letter().build())).isInstanceOf(Result.TryLater.class);
        }
    }

    @Test
    void no_server_at_all_means_later() {
        int port = server.getSmtp().getPort();
        server.stop();
        try (SmtpPostman postman = postman(port, Duration.ofSeconds(5))) {
            assertThat(postman.deliver(SampleLetters.letter().build())).isInstanceOf(Result.Unreachable.class);
        }
    }

    @Test
    void an_address_of_an_international_domain_is_written_in_ascii() throws Exception {
        Letter letter = SampleLetters.letter()
                .address(new EmailAddress("anjali@उदाहरण.example"))
                .build();
        try (SmtpPostman postman = postman()) {
            assertThat(postman.deliver(letter)).isEqualTo(new Result.Accepted());
        }
        assertThat(server.getReceivedMessages()[0].getAllRecipients()[0].toString())
                .contains("@xn--p1b6ci4b4b3a.example");
    }

    /** Has a fault of its own, before or after the letter has gone over. */
    public static final class FaultyTransport extends SMTPTransport {
        static final AtomicInteger CLOSED = new AtomicInteger();
        static volatile boolean afterAll;

        public FaultyTransport(Session session, URLName name) {
            super(session, name);
        }

        @Override
        public synchronized void sendMessage(Message message, Address[] to) throws MessagingException {
            if (afterAll) {
                super.sendMessage(message, to);
            }
            throw new IllegalStateException("a fault");
        }

        @Override
        public synchronized void close() throws MessagingException {
            CLOSED.incrementAndGet();
            super.close();
        }
    }

    @Test
    void a_fault_of_the_library_after_the_last_byte_is_an_unknown_end_and_the_connection_is_not_used_again()
            throws Exception {
        Session faulty = Session.getInstance(new Properties());
        faulty.setProvider(new Provider(Provider.Type.TRANSPORT, "smtp", FaultyTransport.class.getName(), "test", "1"));
        var mime = new MimeLetters(() -> Samples.COMPANY, null, new TestClock("2026-03-01T08:00:00Z"));
        MailSettings settings =
                MailSettings.of("smtp://127.0.0.1:" + server.getSmtp().getPort(), null);
        Letter letter = letter(Samples.rendered("en", "Anjali", null), "Anjali");
        try (SmtpPostman postman = new SmtpPostman(settings, mime, faulty)) {
            FaultyTransport.afterAll = true;
            FaultyTransport.CLOSED.set(0);
            assertThat(postman.deliver(letter)).isEqualTo(new Result.Unknown(IllegalStateException.class.getName()));
            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(FaultyTransport.CLOSED.get()).isPositive();

            FaultyTransport.afterAll = false;
            FaultyTransport.CLOSED.set(0);
            assertThatThrownBy(() -> postman.deliver(letter)).isInstanceOf(IllegalStateException.class);
            assertThat(FaultyTransport.CLOSED.get()).isPositive();
        }
    }
}
