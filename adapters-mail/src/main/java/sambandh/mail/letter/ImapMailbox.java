package sambandh.mail.letter;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Properties;
import java.util.function.Predicate;
import sambandh.application.letter.Incoming;
import sambandh.application.letter.Mailbox;

/**
 * Reads a mailbox over IMAP. What was read gets a mark of its own, so that people see it as they would without us; only
 * where the server keeps no such marks it becomes seen.
 */
final class ImapMailbox implements Mailbox {
    static final String MARK = "SambandhRead";

    /** No report is that large, and no reply has to be read further. */
    static final int LARGEST = 2_000_000;

    private final MailboxSettings settings;
    private final IncomingReader reader;
    private final Session session;

    /** @param patience how long the server may take for one answer */
    ImapMailbox(MailboxSettings settings, IncomingReader reader, Duration patience) {
        this.settings = settings;
        this.reader = reader;
        this.session = Session.getInstance(properties(settings, patience));
    }

    @Override
    public boolean isThere() {
        return true;
    }

    @Override
    public boolean read(int atMost, Predicate<Incoming> taken) {
        try (Store store = session.getStore(settings.implicitTls() ? "imaps" : "imap")) {
            store.connect(settings.host(), settings.port(), settings.user(), settings.password());
            Folder folder = store.getFolder(settings.folder());
            folder.open(Folder.READ_WRITE);
            try {
                return read(folder, atMost, taken);
            } finally {
                close(folder);
            }
        } catch (MessagingException away) {
            throw new Unavailable(settings + ": " + away.getClass().getSimpleName());
        }
    }

    /** What people have marked to be deleted is theirs to delete; a folder closed of itself would. */
    private static void close(Folder folder) throws MessagingException {
        if (folder.isOpen()) {
            folder.close(false);
        }
    }

    private boolean read(Folder folder, int atMost, Predicate<Incoming> taken) throws MessagingException {
        Flags mark =
                folder.getPermanentFlags().contains(Flags.Flag.USER) ? new Flags(MARK) : new Flags(Flags.Flag.SEEN);
        Message[] unread = folder.search(new FlagTerm(mark, false));
        int left = atMost;
        int next = 0;
        while (next < unread.length && left > 0) {
            Message message = unread[next++];
            if (taken.test(incoming(folder, message))) {
                message.setFlags(mark, true);
                left--;
            }
        }
        return next < unread.length;
    }

    private Incoming incoming(Folder folder, Message message) throws MessagingException {
        if (message.getSize() > LARGEST) {
            return reader.unread(name(folder, message));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            message.writeTo(bytes);
        } catch (IOException broken) {
            return reader.unread(name(folder, message));
        } catch (MessagingException broken) {
            if (!folder.isOpen()) {
                throw broken;
            }
            return reader.unread(name(folder, message));
        }
        return bytes.size() > LARGEST ? reader.unread(name(folder, message)) : reader.read(bytes.toByteArray());
    }

    /** What it is known by where it cannot be read. */
    private String name(Folder folder, Message message) throws MessagingException {
        UIDFolder ids = (UIDFolder) folder;
        return settings + " " + ids.getUIDValidity() + " " + ids.getUID(message);
    }

    private static Properties properties(MailboxSettings settings, Duration patience) {
        String prefix = settings.implicitTls() ? "mail.imaps." : "mail.imap.";
        Properties properties = ServerUrl.properties(prefix, settings.mustEncrypt(), patience);
        // reading does not mark a mail as seen
        properties.put(prefix + "peek", "true");
        return properties;
    }
}
