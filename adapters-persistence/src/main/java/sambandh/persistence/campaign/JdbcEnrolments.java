package sambandh.persistence.campaign;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.campaign.Enrolments;
import sambandh.domain.campaign.Enrolment;
import sambandh.domain.campaign.EnrolmentId;
import sambandh.domain.campaign.SeriesId;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.LetterId;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.shared.Code;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Enums;
import sambandh.persistence.shared.InLists;
import sambandh.persistence.shared.Leases;
import sambandh.persistence.shared.Row;

@Singleton
class JdbcEnrolments implements Enrolments {
    private static final Leases<UUID> LEASES =
            new Leases<>("series_enrolment", "id", "", row -> row.uuid("id")).along("series_enrolment_by_due");

    private static final String BY_ID = EnrolmentRow.ENROLMENTS + " FORCE INDEX (PRIMARY) WHERE e.id IN (:keys)";

    /** One look into the index for each; draft ones nobody can be in. */
    static final String LEFT_OVER = "SELECT s.id FROM series s FORCE INDEX (series_by_state) WHERE s.state = 'stopped'"
            + " AND (SELECT 1 FROM series_enrolment e FORCE INDEX (series_enrolment_by_waiting)"
            + " WHERE e.series_id = s.id AND e.waiting = TRUE LIMIT 1) IS NOT NULL";

    private final Db db;

    JdbcEnrolments(Db db) {
        this.db = db;
    }

    @Override
    public Optional<Enrolment> find(EnrolmentId id) {
        return db.one(EnrolmentRow.ENROLMENTS + " WHERE e.id = ?", EnrolmentRow::read, id.value());
    }

    @Override
    public Optional<Enrolment> last(SeriesId series, UUID person) {
        return db.one(
                EnrolmentRow.ENROLMENTS
                        + " FORCE INDEX (series_enrolment_once) WHERE e.series_id = ? AND e.person_id = ?"
                        + " ORDER BY e.round DESC LIMIT 1",
                EnrolmentRow::read,
                series.value(),
                person);
    }

    @Override
    public boolean add(Enrolment e) {
        db.write(
                "INSERT INTO series_enrolment (id, series_id, person_id, customer_id, reference, round, enrolled_at,"
                        + " enrolled_by, step, waiting, due_at, attempts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, TRUE, ?, 0)"
                        + " ON DUPLICATE KEY UPDATE id = id",
                e.id().value(),
                e.series().value(),
                e.personId(),
                e.customerId(),
                e.reference(),
                e.round(),
                e.enrolledAt(),
                e.enrolledBy(),
                e.step(),
                e.dueAt());
        return find(e.id()).isPresent();
    }

    @Override
    public List<Claimed> take(UUID claim, int atMost, Duration lease) {
        List<UUID> taken = LEASES.claim(db, claim, lease, atMost, "TRUE").keys();
        return InLists.read(
                        db,
                        BY_ID,
                        List.of(),
                        taken,
                        row -> new Claimed(claim, EnrolmentRow.read(row), (int) row.number("attempts")))
                .stream()
                .sorted(Comparator.comparingInt(it -> taken.indexOf(id(it))))
                .toList();
    }

    @Override
    public void renew(List<Claimed> claimed, Duration lease) {
        if (!claimed.isEmpty()) {
            LEASES.extend(
                    db,
                    new Leases.Claim<>(
                            claimed.getFirst().claim(),
                            claimed.stream().map(JdbcEnrolments::id).toList()),
                    lease);
        }
    }

    @Override
    public boolean holds(Claimed claimed) {
        return claimed.claim().equals(LEASES.lock(db, List.of(id(claimed))).get(id(claimed)));
    }

    @Override
    public void move(Claimed claimed, int step, @Nullable LetterId letter, Instant due) {
        LEASES.set(
                db,
                claimed.claim(),
                id(claimed),
                "step = ?, letter_id = ?, due_at = ?, claim_id = NULL, attempts = 0, last_error = NULL",
                step,
                letter == null ? null : letter.value(),
                due);
    }

    @Override
    public void later(Claimed claimed, Duration in, String error) {
        LEASES.release(db, claimed.claim(), id(claimed), in, error);
    }

    @Override
    public List<Enrolment> end(Collection<EnrolmentId> ids, Code because, Instant at) {
        db.mustBeInUnitOfWork();
        List<Enrolment> over = InLists.read(
                db,
                BY_ID + " AND e.waiting FOR UPDATE",
                List.of(),
                ids.stream().map(EnrolmentId::value).toList(),
                EnrolmentRow::read);
        InLists.write(
                db,
                "UPDATE series_enrolment SET waiting = FALSE, ended_at = ?, ended_because = ?, due_at = NULL, claim_id = NULL"
                        + " WHERE id IN (:keys)",
                List.of(at, because.value()),
                over.stream().map(it -> it.id().value()).toList());
        return over.stream().map(it -> it.end(because, at)).toList();
    }

    @Override
    public List<Enrolment> waiting(SeriesId series, int atMost) {
        return db.list(
                EnrolmentRow.ENROLMENTS + " FORCE INDEX (series_enrolment_by_waiting)"
                        + " WHERE e.series_id = ? AND e.waiting = TRUE ORDER BY e.enrolled_at, e.id LIMIT " + atMost,
                EnrolmentRow::read,
                series.value());
    }

    @Override
    public List<SeriesId> leftOver() {
        return db.list(LEFT_OVER, row -> new SeriesId(row.uuid("id")));
    }

    @Override
    public List<Enrolment> waiting(@Nullable UUID customerId, @Nullable UUID personId, Collection<SeriesId> series) {
        Map<EnrolmentId, Enrolment> found = new HashMap<>();
        List<Enrolment> all = new ArrayList<>(waiting("customer", customerId, series));
        all.addAll(waiting("person", personId, series));
        all.forEach(it -> found.put(it.id(), it));
        return List.copyOf(found.values());
    }

    private List<Enrolment> waiting(String whose, @Nullable UUID id, Collection<SeriesId> series) {
        return id == null
                ? List.of()
                : InLists.read(
                        db,
                        EnrolmentRow.ENROLMENTS + " FORCE INDEX (series_enrolment_by_" + whose + ") WHERE e." + whose
                                + "_id = ? AND e.waiting = TRUE AND e.series_id IN (:keys)",
                        List.of(id),
                        series.stream().map(SeriesId::value).toList(),
                        EnrolmentRow::read);
    }

    @Override
    public Map<LetterId, Standing> letters(Collection<LetterId> ids) {
        Map<LetterId, Standing> found = new HashMap<>();
        InLists.read(
                db,
                "SELECT id, state, not_sent_because, due_at, sent_at FROM letter FORCE INDEX (PRIMARY) WHERE id IN (:keys)",
                List.of(),
                ids.stream().map(LetterId::value).toList(),
                row -> found.put(new LetterId(row.uuid("id")), standing(row)));
        return found;
    }

    private static Standing standing(Row row) throws SQLException {
        String because = row.textOrNull("not_sent_because");
        return new Standing(
                Enums.of(Letter.State.class, row.text("state")),
                because == null ? null : Enums.of(NotSentBecause.class, because),
                row.instantOrNull("due_at"),
                row.instantOrNull("sent_at"));
    }

    private static UUID id(Claimed claimed) {
        return claimed.enrolment().id().value();
    }
}
