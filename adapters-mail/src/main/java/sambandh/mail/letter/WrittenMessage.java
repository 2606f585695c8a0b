package sambandh.mail.letter;

import jakarta.mail.Address;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A message whose bytes are there already, so that the library only carries it: composing one out of parts took it some
 * ten times the processor time of sending it.
 */
final class WrittenMessage extends MimeMessage {
    private final InternetAddress back;
    private final InternetAddress reader;
    private final byte[] bytes;
    private boolean whollyWritten;

    WrittenMessage(Session session, InternetAddress back, InternetAddress reader, byte[] bytes) {
        super(session);
        this.back = back;
        this.reader = reader;
        this.bytes = bytes;
        this.saved = true;
    }

    /** The envelope's: where it comes back to when it cannot be delivered. */
    @Override
    public Address[] getFrom() {
        return new Address[] {back};
    }

    @Override
    public Address[] getAllRecipients() {
        return new Address[] {reader};
    }

    /** It keeps its Message-ID; the library would give it another at every attempt. */
    @Override
    public void saveChanges() {
        // nothing is left to be written
    }

    @Override
    public void writeTo(OutputStream out, String @Nullable [] ignored) throws IOException {
        whollyWritten = false;
        out.write(bytes);
        whollyWritten = true;
    }

    /** From then on only the end of the message is missing, and a server may take it though no answer comes. */
    boolean isWhollyWritten() {
        return whollyWritten;
    }
}
