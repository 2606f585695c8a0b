package sambandh.application.letter;

import java.net.URI;
import java.util.Optional;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.LetterId;

/** Signed addresses of this installation's own, by which it is known that a letter was opened or a link of it followed. */
public interface MeasuringLinks {
    /** @param target where the link leads: http or https, as it stood in the letter */
    record Click(LetterId letter, URI target) {}

    /** The words with such addresses in them. Links of this installation, as to end letters, stay as they are. */
    Letter.Content into(LetterId letter, Letter.Content words);

    /** What the token of a link says; empty when it is none of ours. */
    Optional<Click> click(String token);

    /** Which letter the token of an image stands in; empty when it is none of ours. */
    Optional<LetterId> open(String token);
}
