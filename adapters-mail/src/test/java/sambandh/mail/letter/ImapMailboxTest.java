package sambandh.mail.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sambandh.application.letter.Incoming;
import sambandh.application.letter.Incoming.Kind;
import sambandh.application.letter.Mailbox;
import sambandh.domain.letter.LetterId;
import sambandh.domain.shared.EmailAddress;

/** A real IMAP server is read, each mail until what follows from it is kept, and then no more. */
class ImapMailboxTest {
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private final LetterId letter = new LetterId(UUID.randomUUID());
    private final ReturnPaths paths = new ReturnPaths(
            "SAMBANDH_BOUNCE_ADDRESS",
            new EmailAddress("bounces@himal-chai.example"),
            new LetterTokens(Samples.SECRETS));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private ImapMailbox mailbox(String password) {
        String url =
                "imap://bounces:" + password + "@127.0.0.1:" + server.getImap().getPort();
        return new ImapMailbox(MailboxSettings.of(url), new IncomingReader(paths), Duration.ofSeconds(20));
    }

    private void arrives(String mail) throws Exception {
        GreenMailUser user = server.setUser("bounces@himal-chai.example", "bounces", "secret");
        user.deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.getBytes(StandardCharsets.ISO_8859_1))));
    }

    @Test
    void what_has_come_in_is_read_once_and_stays_unseen_for_people() throws Exception {
        arrives(ReturnedMail.delivery(paths.of(letter), "failed", "5.1.1", "smtp; 550 nobody"));
        arrives(ReturnedMail.reply(paths.of(letter), ""));
        arrives(ReturnedMail.reply("somebody@else.example", ""));
        List<Incoming> read = new ArrayList<>();
        assertThat(mailbox("secret").read(2, read::add)).isTrue();
        assertThat(read).hasSize(2);
        assertThat(mailbox("secret").read(2, read::add)).isFalse();
        assertThat(read).hasSize(3);
        assertThat(mailbox("secret").read(2, read::add)).isFalse();
        assertThat(read)
                .extracting(mail -> mail.kind().getClass().getSimpleName())
                .containsExactly("Bounced", "Replied", "Foreign");
        assertThat(server.getReceivedMessages())
                .hasSize(3)
                .allSatisfy(
                        message -> assertThat(message.isSet(Flags.Flag.SEEN)).isFalse());
    }

    @Test
    void what_people_marked_to_be_deleted_is_theirs_to_delete() throws Exception {
        arrives(ReturnedMail.reply("somebody@else.example", ""));
        arrives(ReturnedMail.reply(paths.of(letter), ""));
        MailFolder inbox = server.getManagers()
                .getImapHostManager()
                .getInbox(server.getUserManager().getUser("bounces"));
        inbox.getMessages().getFirst().setFlags(new Flags(Flags.Flag.DELETED), true);
        List<Incoming> read = new ArrayList<>();
        assertThat(mailbox("secret").read(2, read::add)).as("there are no more").isFalse();
        assertThat(read).hasSize(2);
        assertThat(inbox.getMessages()).hasSize(2);
    }

    @Test
    void what_could_not_be_kept_comes_again() throws Exception {
        arrives(ReturnedMail.reply(paths.of(letter), ""));
        assertThatThrownBy(() -> mailbox("secret").read(10, mail -> {
                    throw new IllegalStateException("the store is away");
                }))
                .hasMessage("the store is away");
        List<Incoming> read = new ArrayList<>();
        assertThat(mailbox("secret").read(10, read::add)).isFalse();
        assertThat(read).singleElement().returns(new Kind.Replied(letter), Incoming::kind);
    }

    @Test
    void what_is_left_for_later_comes_again_and_holds_up_no_other() throws Exception {
        for (int n = 0; n < 3; n++) {
            arrives(ReturnedMail.reply(paths.of(letter), ""));
        }
        for (int n = 0; n < 3; n++) {
            arrives(ReturnedMail.reply("somebody@else.example", ""));
        }
        Predicate<Incoming> early = mail -> mail.kind() instanceof Kind.Foreign;
        assertThat(mailbox("secret").read(2, early))
                .as("one of the others is left")
                .isTrue();
        assertThat(mailbox("secret").read(2, early)).as("all were looked at").isFalse();
        List<Incoming> read = new ArrayList<>();
        assertThat(mailbox("secret").read(10, read::add)).isFalse();
        assertThat(read).hasSize(3).allMatch(mail -> mail.kind().equals(new Kind.Replied(letter)));
    }

    @Test
    void one_that_is_too_large_or_broken_is_set_aside_once_and_holds_up_no_other() throws Exception {
        arrives(ReturnedMail.delivery(paths.of(letter), "failed", "5.1.1", "smtp; 550 " + "x".repeat(70))
                .replace("It could not be delivered.", "much\r\n".repeat(ImapMailbox.LARGEST / 6 + 1)));
        arrives(ReturnedMail.delivery(paths.of(letter), "failed", "5.1.1", "x").replace("\"b1\"", "\"b2\""));
        arrives(ReturnedMail.reply(paths.of(letter), ""));
        List<Incoming> read = new ArrayList<>();
        assertThat(mailbox("secret").read(10, read::add)).isFalse();
        assertThat(read)
                .extracting(Incoming::kind)
                .containsExactly(new Kind.Unreadable(), new Kind.Unreadable(), new Kind.Replied(letter));
        assertThat(mailbox("secret").read(10, read::add)).isFalse();
        assertThat(read).hasSize(3);
    }

    @Test
    void a_mailbox_that_is_away_or_says_no_is_told_without_the_password() throws Exception {
        arrives(ReturnedMail.reply(paths.of(letter), ""));
        assertThatThrownBy(() -> mailbox("wrong").read(10, mail -> true))
                .isInstanceOf(Mailbox.Unavailable.class)
                .hasMessageContaining("imap://127.0.0.1")
                .hasMessageNotContaining("wrong");
        ImapMailbox gone = mailbox("secret");
        server.stop();
        assertThatThrownBy(() -> gone.read(10, mail -> true)).isInstanceOf(Mailbox.Unavailable.class);
    }

    @ParameterizedTest
    @CsvSource({
        "imaps://u:p@mail.example, mail.example, 993, INBOX, false",
        "imap://u:p@mail.example/Back/Letters, mail.example, 143, Back/Letters, true",
        "imap://u:p@127.0.0.1:3143/, 127.0.0.1, 3143, INBOX, false",
    })
    void its_address_is_read(String url, String host, int port, String folder, boolean mustEncrypt) {
        assertThat(MailboxSettings.of(url))
                .returns(host, MailboxSettings::host)
                .returns(port, MailboxSettings::port)
                .returns(folder, MailboxSettings::folder)
                .returns(mustEncrypt, MailboxSettings::mustEncrypt);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "imaps://mail.example",
                "imaps://u@mail.example",
                "pop3://u:p@mail.example",
                "::",
                "imaps://u:se cret@x"
            })
    void an_address_that_cannot_be_read_is_told_without_the_password(String url) {
        assertThatThrownBy(() -> MailboxSettings.of(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SAMBANDH_IMAP_URL")
                .hasMessageNotContaining("cret");
    }
}
