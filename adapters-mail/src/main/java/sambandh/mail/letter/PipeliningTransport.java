package sambandh.mail.letter;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * Says in one go from whom and to whom a letter is and that it comes, where the mail server offers to hear them so (RFC 2920,
 * PIPELINING): one wait for its answers in place of three. Each answer means what it does otherwise. For letters to one reader; who
 * meets a failure closes the connection, on which a letter may have been announced that does not come.
 */
final class PipeliningTransport extends SMTPTransport {
    private static final String DATA = "DATA";
    private static final String END = "\r\n";
    private static final int GO_ON = 354;

    private final Deque<String> said = new ArrayDeque<>();
    private @Nullable String reader;
    private boolean together;
    private boolean opening;

    /** @param url of the protocol, {@code smtp} or {@code smtps} */
    PipeliningTransport(Session session, URLName url) {
        super(session, url, url.getProtocol(), url.getProtocol().equals("smtps"));
    }

    @Override
    public synchronized void sendMessage(Message message, Address[] to) throws MessagingException {
        said.clear();
        reader = to.length == 1 && to[0] instanceof InternetAddress only ? only.getAddress() : null;
        together = reader != null && supportsExtension("PIPELINING");
        super.sendMessage(message, to);
    }

    @Override
    protected void sendCommand(String command) throws MessagingException {
        if (opening) {
            return;
        }
        if (together && command.startsWith("MAIL FROM:")) {
            together = false;
            sendTogether(command, "RCPT TO:<" + reader + ">");
        } else if (command.equals(said.peek())) {
            said.remove();
        } else {
            said.clear();
            super.sendCommand(command);
        }
    }

    private void sendTogether(String from, String to) throws MessagingException {
        try {
            buffer().write((from + END + to + END).getBytes(StandardCharsets.US_ASCII));
        } catch (IOException failed) {
            throw new MessagingException("the mail server is not there any more", failed);
        }
        super.sendCommand(DATA);
        said.add(to);
        said.add(DATA);
    }

    /** What is written to it leaves with the next command; the library gives it to whoever is about to write a letter. */
    private OutputStream buffer() throws MessagingException {
        opening = true;
        try {
            return data();
        } finally {
            opening = false;
        }
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        return opening ? GO_ON : super.readServerResponse();
    }
}
