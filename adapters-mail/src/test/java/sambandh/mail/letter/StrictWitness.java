package sambandh.mail.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import sambandh.domain.letter.Letter;

/** Sees every letter that is made in this JVM, in whatever test; a test that made an unsound one fails. */
public final class StrictWitness implements MessageWitness, AfterEachCallback, AfterAllCallback {
    private static final ConcurrentLinkedQueue<String> FOUND = new ConcurrentLinkedQueue<>();

    @Override
    public void saw(Letter letter, byte[] message) {
        FOUND.addAll(faults(letter, message));
    }

    /** For bytes that came from another process. */
    public static void saw(byte[] message) {
        FOUND.addAll(MessageFaults.of(message));
    }

    static List<String> faults(Letter letter, byte[] message) {
        List<String> faults = new ArrayList<>(MessageFaults.of(message));
        String text = new String(message, java.nio.charset.StandardCharsets.ISO_8859_1);
        if (letter.purpose().isOptional() && !text.contains("\r\nList-Unsubscribe:")) {
            faults.add("optional: a letter that cannot be ended");
        }
        if (!text.contains("\r\nMessage-ID: <" + letter.messageId() + ">\r\n")) {
            faults.add("message-id: not the letter's own");
        }
        if (!text.contains("\r\nContent-Language: " + letter.language().tag() + "\r\n")) {
            faults.add("language: not the letter's own");
        }
        return faults;
    }

    /** What was found since it was asked last. */
    static List<String> take() {
        List<String> found = new ArrayList<>();
        for (String fault = FOUND.poll(); fault != null; fault = FOUND.poll()) {
            found.add(fault);
        }
        return found;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        failIfAny();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        failIfAny();
    }

    private static void failIfAny() {
        List<String> found = take();
        if (!found.isEmpty()) {
            throw new AssertionError("letters were made that are no sound mail: " + found);
        }
    }
}
