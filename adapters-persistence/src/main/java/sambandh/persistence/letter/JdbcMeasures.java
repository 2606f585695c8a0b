package sambandh.persistence.letter;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import sambandh.application.letter.Measures;
import sambandh.domain.letter.LetterId;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.InLists;

@Singleton
class JdbcMeasures implements Measures {
    private final Db db;

    JdbcMeasures(Db db) {
        this.db = db;
    }

    @Override
    public void begin(Collection<LetterId> letters) {
        InLists.write(
                db,
                "INSERT INTO letter_measure (letter_id, mailing_id, opens, clicks)"
                        + " SELECT l.id, l.mailing_id, 0, 0 FROM letter l FORCE INDEX (PRIMARY) WHERE l.id IN (:keys)"
                        + " ON DUPLICATE KEY UPDATE letter_id = letter_measure.letter_id",
                List.of(),
                letters.stream().map(LetterId::value).toList());
    }

    @Override
    public void opened(LetterId letter, Instant at) {
        count("opens = opens + 1, first_opened_at = COALESCE(first_opened_at, ?)", letter, at);
    }

    @Override
    public void clicked(LetterId letter, Instant at) {
        count("clicks = clicks + 1, first_clicked_at = COALESCE(first_clicked_at, ?)", letter, at);
    }

    private void count(String set, LetterId letter, Instant at) {
        db.write("UPDATE letter_measure SET " + set + " WHERE letter_id = ?", at, letter.value());
    }

    @Override
    public Optional<Measured> find(LetterId letter) {
        return db.one(
                "SELECT opens, first_opened_at, clicks, first_clicked_at FROM letter_measure WHERE letter_id = ?",
                row -> new Measured(
                        row.number("opens"),
                        row.instantOrNull("first_opened_at"),
                        row.number("clicks"),
                        row.instantOrNull("first_clicked_at")),
                letter.value());
    }
}
