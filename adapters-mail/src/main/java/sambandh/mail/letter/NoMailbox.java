package sambandh.mail.letter;

import java.util.function.Consumer;
import sambandh.application.letter.Incoming;
import sambandh.application.letter.Mailbox;

/** Where no SAMBANDH_IMAP_URL is set. */
final class NoMailbox implements Mailbox {
    @Override
    public boolean isThere() {
        return false;
    }

    @Override
    public int read(int atMost, Consumer<Incoming> taken) {
        return 0;
    }
}
