package sambandh.application.letter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.letter.Consent;
import sambandh.domain.letter.WishProof;
import sambandh.domain.letter.Wishes;
import sambandh.domain.shared.Code;

/** What people have said of the letters that they want. All of it goes with its person. Writing wants a unit of work. */
public interface Preferences {
    /** @param version 0 as long as nothing was said; grows with every change of any preference */
    record Kept(UUID personId, Wishes wishes, long version) {}

    Kept find(UUID personId);

    /** Nobody else changes what the person has said until the unit of work ends: what is read from now on stays. */
    void hold(UUID personId);

    /** @throws sambandh.application.shared.LostUpdate when the version before is no longer the newest */
    void replace(Kept wishes);

    Optional<Consent> consent(UUID personId, Code topic);

    /** In the order of their topics. */
    List<Consent> consents(UUID personId);

    /** Puts it in the place of the one on the same topic. */
    void keep(Consent consent);

    /** Tells whoever changes preferences from what they were that they are others now. */
    default void raise(UUID personId) {
        Kept now = find(personId);
        replace(new Kept(personId, now.wishes(), now.version() + 1));
    }

    /**
     * Takes back what was said yes to, on a topic, or on all when null.
     *
     * @return whether there was anything to take back
     */
    default boolean withdraw(UUID personId, @Nullable Code topic, Instant now) {
        List<Consent> withdrawn = consents(personId).stream()
                .filter(consent -> topic == null || consent.topic().equals(topic))
                .filter(consent -> !consent.withdraw(now).equals(consent))
                .map(consent -> consent.withdraw(now))
                .toList();
        withdrawn.forEach(this::keep);
        return !withdrawn.isEmpty();
    }

    void prove(WishProof proof);

    /** The newest first. */
    List<WishProof> proofs(UUID personId, int atMost);
}
