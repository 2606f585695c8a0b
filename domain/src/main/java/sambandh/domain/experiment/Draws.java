package sambandh.domain.experiment;

import java.util.UUID;

/** Draws lots that come out the same whenever and wherever they are drawn. */
@FunctionalInterface
public interface Draws {
    /**
     * The first 53 bits of the SHA-256 of the salt's 16 bytes followed by the subject's, as a fraction: evenly spread
     * over the subjects of one salt, and of one salt independent of those of another.
     *
     * @return from 0 up to, but never, 1
     */
    double draw(UUID salt, UUID subject);
}
