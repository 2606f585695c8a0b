package sambandh.persistence.letter;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.LetterQueue.Ended;
import sambandh.application.letter.LetterQueue.Ending;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.LetterId;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.InLists;

/** What follows from results of letters, kept with them: how they can be read again, how their mailings fare, who was thanked. */
@Singleton
class MailedResults {
    private static final String SOURCE =
            "INSERT INTO letter_source (letter_id, edition_id, why_language, to_name, subject,"
                    + " filled) VALUES (?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE edition_id = VALUES(edition_id),"
                    + " why_language = VALUES(why_language), to_name = VALUES(to_name), subject = VALUES(subject),"
                    + " filled = VALUES(filled)";

    /** Only of customers who are still there, so that what was sent is kept all the same. */
    private static final String THANKED =
            "INSERT INTO customer_thanked (customer_id, last_at) SELECT c.id, ? FROM customer c"
                    + " WHERE c.id IN (:keys)";

    /** The same of a letter of which it became known only later. */
    private static final String ARRIVED = "INSERT INTO customer_thanked (customer_id, last_at)"
            + " SELECT l.customer_id, l.sent_at FROM letter l JOIN customer c ON c.id = l.customer_id"
            + " WHERE l.id = ? AND l.topic = ? AND l.sent_at IS NOT NULL"
            + " ON DUPLICATE KEY UPDATE last_at = GREATEST(customer_thanked.last_at, VALUES(last_at))";

    private static final String THANKS = "thanks";

    private final Db db;
    private final FilledJson json;

    MailedResults(Db db, FilledJson json) {
        this.db = db;
        this.json = json;
    }

    void keep(List<Ended> ended, Instant at) {
        sources(ended.stream()
                .filter(one -> isAnswer(one.ending()))
                .map(one -> one.claimed().letter())
                .toList());
        mailings(ended);
        thanked(ended, at);
    }

    /** What follows from a letter that has arrived though nobody knew of it. */
    void arrived(LetterId id) {
        db.write(ARRIVED, id.value(), THANKS);
    }

    private void sources(List<Letter> letters) {
        List<List<?>> rows = new ArrayList<>();
        for (Letter letter : letters) {
            Letter.Source source = source(letter);
            if (source != null) {
                rows.add(row(letter, source));
            }
        }
        db.writeAll(SOURCE, rows);
    }

    private List<?> row(Letter letter, Letter.Source source) {
        return List.of(
                letter.id().value(),
                source.edition(),
                source.whyLanguage(),
                letter.content().toName(),
                letter.content().subject(),
                json.write(source.filled()));
    }

    /** Always in the same order: two instances that keep results of the same mailings don't wait for each other. */
    private void mailings(List<Ended> ended) {
        Map<String, long[]> counts = new TreeMap<>();
        Map<String, UUID> ids = new TreeMap<>();
        for (Ended one : ended) {
            Letter.Mailed mailed = one.claimed().letter().mailed();
            if (mailed != null && isAnswer(one.ending())) {
                UUID id = mailed.mailing().value();
                ids.put(id.toString(), id);
                long[] count = counts.computeIfAbsent(id.toString(), _ -> new long[2]);
                count[0]++;
                count[1] += one.ending() instanceof Ending.Sent ? 0 : 1;
            }
        }
        counts.forEach((key, count) -> db.write(
                "UPDATE mailing SET recent_ended = recent_ended + ?, recent_bad = recent_bad + ? WHERE id = ?",
                count[0],
                count[1],
                ids.get(key)));
    }

    /** Whether it ended at a mail server; what the gate holds back, or is tried again, tells nothing of the mailing. */
    private static boolean isAnswer(Ending ending) {
        return ending instanceof Ending.Sent
                || ending instanceof Ending.AddressRefused
                || ending instanceof Ending.Unknown
                || ending instanceof Ending.Failed;
    }

    private void thanked(List<Ended> ended, Instant at) {
        List<UUID> customers = ended.stream()
                .filter(one -> one.ending() instanceof Ending.Sent)
                .map(one -> one.claimed().letter())
                .filter(letter -> letter.topic().value().equals(THANKS))
                .flatMap(letter -> java.util.stream.Stream.ofNullable(letter.customerId()))
                .distinct()
                .sorted(java.util.Comparator.comparing(UUID::toString))
                .toList();
        if (!customers.isEmpty()) {
            InLists.write(db, THANKED + " ON DUPLICATE KEY UPDATE last_at = VALUES(last_at)", List.of(at), customers);
        }
    }

    /** Whether it is kept in which language and from what it was written: what has not left is written anew. */
    static boolean isKept(Ended ended) {
        return isAnswer(ended.ending()) && source(ended.claimed().letter()) != null;
    }

    private static Letter.@Nullable Source source(Letter letter) {
        Letter.Mailed mailed = letter.mailed();
        return mailed == null ? null : mailed.source();
    }
}
