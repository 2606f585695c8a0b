package sambandh.mail.letter;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.URLName;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sambandh.application.letter.CompanyFacts;
import sambandh.application.letter.Postman;
import sambandh.domain.letter.Letter;
import sambandh.domain.shared.EmailAddress;

/**
 * Hands letters to a mail server over a few connections that are kept open, at most one for each sender at work. A
 * connection on which anything went wrong is not used again; one that hangs holds up its own sender only.
 */
final class SmtpPostman implements Postman, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpPostman.class);
    /** Servers take so many letters over one connection before they would like another. */
    private static final int LETTERS_EACH = 100;

    private static final Duration IDLE_ENOUGH_TO_ASK = Duration.ofSeconds(5);

    /** An open connection. */
    private static final class Line {
        final Transport transport;
        int letters;
        long lastUsed = System.nanoTime();

        Line(Transport transport) {
            this.transport = transport;
        }

        boolean isUsable() {
            boolean fresh = System.nanoTime() - lastUsed < IDLE_ENOUGH_TO_ASK.toNanos();
            return letters < LETTERS_EACH && (fresh || transport.isConnected());
        }
    }

    /** A connection that is to be made yet. */
    private interface Opening {
        Transport open() throws MessagingException;
    }

    private final MailSettings settings;
    private final MimeLetters mime;
    private final Session session;
    private final Opening opening;
    private final ConcurrentLinkedDeque<Line> idle = new ConcurrentLinkedDeque<>();

    /** @param patience how long the server may take for one answer */
    SmtpPostman(MailSettings settings, MimeLetters mime, Duration patience) {
        this.settings = settings;
        this.mime = mime;
        this.session = Session.getInstance(properties(settings, patience));
        URLName server = new URLName(protocol(settings), settings.host(), settings.port(), null, null, null);
        this.opening = () -> new PipeliningTransport(session, server);
    }

    /** @param session says how letters are handed over */
    SmtpPostman(MailSettings settings, MimeLetters mime, Session session) {
        this.settings = settings;
        this.mime = mime;
        this.session = session;
        this.opening = () -> session.getTransport(protocol(settings));
    }

    @Override
    public Result deliver(Letter letter) {
        EmailAddress to = letter.address();
        if (to == null) {
            return new Result.Refused("the letter has no address");
        }
        WrittenMessage message;
        try {
            message = mime.message(session, letter, to);
        } catch (MessagingException unwritable) {
            return new Result.Refused("the letter cannot be written as a message");
        }
        return send(message);
    }

    private Result send(WrittenMessage message) {
        Line line;
        try {
            line = line();
        } catch (MessagingException away) {
            return SmtpAnswers.noConnection(away);
        }
        try {
            Address[] recipients = message.getAllRecipients();
            line.transport.sendMessage(message, recipients);
            line.letters++;
            line.lastUsed = System.nanoTime();
            idle.push(line);
            return new Result.Accepted();
        } catch (MessagingException failed) {
            hangUp(line);
            return message.isWhollyWritten() ? SmtpAnswers.afterAll(failed) : SmtpAnswers.result(failed);
        } catch (RuntimeException | Error broken) {
            // where the conversation stands nobody knows: the connection is of no use, and the letter may have arrived
            hangUp(line);
            if (message.isWhollyWritten()) {
                return new Result.Unknown(broken.getClass().getName());
            }
            throw broken;
        }
    }

    private Line line() throws MessagingException {
        for (Line line = idle.poll(); line != null; line = idle.poll()) {
            if (line.isUsable()) {
                return line;
            }
            hangUp(line);
        }
        Transport transport = opening.open();
        transport.connect(settings.host(), settings.port(), settings.user(), settings.password());
        return new Line(transport);
    }

    private static void hangUp(Line line) {
        try {
            line.transport.close();
        } catch (MessagingException | RuntimeException gone) {
            LOG.debug(
                    "a connection to the mail server did not close in order: {}",
                    gone.getClass().getName());
        }
    }

    @Override
    public boolean canWriteFor(CompanyFacts.Company company) {
        return company.isNamed() && (settings.from() != null || company.email() != null);
    }

    @Override
    public String by() {
        return "smtp";
    }

    @Override
    public @Nullable String location(Letter letter) {
        return null;
    }

    @Override
    public void close() {
        for (Line line = idle.poll(); line != null; line = idle.poll()) {
            hangUp(line);
        }
    }

    private static String protocol(MailSettings settings) {
        return settings.implicitTls() ? "smtps" : "smtp";
    }

    private static Properties properties(MailSettings settings, Duration patience) {
        String prefix = "mail." + protocol(settings) + ".";
        Properties properties = ServerUrl.properties(prefix, settings.mustEncrypt(), patience);
        properties.put(prefix + "auth", String.valueOf(settings.user() != null));
        properties.put(prefix + "quitwait", "false");
        return properties;
    }
}
