package sambandh.mail.letter;

import java.util.function.Predicate;
import sambandh.application.letter.Incoming;
import sambandh.application.letter.Mailbox;

/** Where no SAMBANDH_IMAP_URL is set. */
final class NoMailbox implements Mailbox {
    @Override
    public boolean isThere() {
        return false;
    }

    @Override
    public boolean read(int atMost, Predicate<Incoming> taken) {
        return false;
    }
}
