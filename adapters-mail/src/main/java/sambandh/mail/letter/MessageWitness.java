package sambandh.mail.letter;

import java.util.List;
import java.util.ServiceLoader;
import sambandh.domain.letter.Letter;

/**
 * Looks at every message as it is about to leave. There is none in a running Sambandh; the tests bring one, so that each
 * letter that any test makes is checked against the standards of mail.
 */
interface MessageWitness {
    List<MessageWitness> ALL = ServiceLoader.load(MessageWitness.class, MessageWitness.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .toList();

    void saw(Letter letter, byte[] message);
}
