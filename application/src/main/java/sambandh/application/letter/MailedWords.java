package sambandh.application.letter;

import java.util.List;
import java.util.Map;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.LetterId;

/** Writes letters of mailings when their turn has come. */
@FunctionalInterface
public interface MailedWords {
    /**
     * Writes them all, in a fixed number of queries. Their addresses are those of today.
     *
     * @return those that could be written, with their words and where these come from; of the others the template cannot be
     *     filled in
     */
    Map<LetterId, Letter> write(List<Letter> letters);
}
