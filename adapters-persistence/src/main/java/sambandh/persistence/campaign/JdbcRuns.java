package sambandh.persistence.campaign;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.campaign.Runs;
import sambandh.domain.campaign.CampaignId;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.InLists;
import sambandh.persistence.shared.Leases;
import sambandh.persistence.shared.Row;

@Singleton
class JdbcRuns implements Runs {
    private static final Leases<UUID> LEASES = new Leases<>("campaign_run", "id", "", row -> row.uuid("id"));

    static final String WRITTEN = "SELECT l.person_id, l.created_at FROM letter l FORCE INDEX (letter_by_person)"
            + " STRAIGHT_JOIN mailing m ON m.id = l.mailing_id"
            + " WHERE m.occasion_id = ? AND m.id <> ? AND (l.due_at IS NOT NULL OR (l.sent_at IS NOT NULL"
            + " AND GREATEST(l.created_at, l.sent_at - INTERVAL 1 DAY) >= ?)) AND l.person_id IN (:keys)";

    static final String UNFINISHED =
            "SELECT DISTINCT campaign_id FROM campaign_run FORCE INDEX (campaign_run_by_due) WHERE due_at IS NOT NULL";

    private final Db db;

    JdbcRuns(Db db) {
        this.db = db;
    }

    @Override
    public void plan(UUID id, CampaignId campaign, Instant at) {
        db.write(
                "INSERT INTO campaign_run (id, campaign_id, planned_at, ended, due_at, attempts) VALUES (?, ?, ?, FALSE, ?, 0)"
                        + " ON DUPLICATE KEY UPDATE id = id",
                id,
                campaign.value(),
                at,
                at);
    }

    @Override
    public void forget(CampaignId campaign) {
        db.write("DELETE FROM campaign_run WHERE campaign_id = ? AND day IS NULL", campaign.value());
    }

    @Override
    public Optional<Claimed> take(UUID claim, Duration lease) {
        return LEASES.claim(db, claim, lease, 1, "TRUE").keys().stream()
                .findFirst()
                .flatMap(id -> db.one("SELECT * FROM campaign_run WHERE id = ?", JdbcRuns::run, id))
                .map(run -> new Claimed(claim, run));
    }

    @Override
    public boolean renew(Claimed claimed, Duration lease) {
        return LEASES.extend(db, claimed.claim(), claimed.run().id(), lease);
    }

    @Override
    public boolean begin(Claimed claimed, LocalDate day) {
        return LEASES.set(db, claimed.claim(), claimed.run().id(), "day = COALESCE(day, ?)", day);
    }

    @Override
    public void later(Claimed claimed, Duration in, @Nullable String error) {
        LEASES.release(db, claimed.claim(), claimed.run().id(), in, error);
    }

    @Override
    public boolean end(Claimed claimed) {
        return LEASES.set(
                db,
                claimed.claim(),
                claimed.run().id(),
                "claim_id = NULL, due_at = NULL, ended = TRUE, last_error = NULL");
    }

    @Override
    public List<Run> of(CampaignId campaign) {
        return db.list(
                "SELECT * FROM campaign_run WHERE campaign_id = ? ORDER BY planned_at",
                JdbcRuns::run,
                campaign.value());
    }

    @Override
    public Set<UUID> holdOut(Run run, Collection<UUID> customers) {
        db.writeAll(
                "INSERT INTO campaign_holdout (campaign_id, customer_id, run_id) VALUES (?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE run_id = run_id",
                customers.stream()
                        .map(customer -> List.of(run.campaign().value(), customer, run.id()))
                        .toList());
        return new HashSet<>(InLists.read(
                db,
                "SELECT customer_id FROM campaign_holdout FORCE INDEX (PRIMARY) WHERE campaign_id = ? AND run_id = ?"
                        + " AND customer_id IN (:keys)",
                List.of(run.campaign().value(), run.id()),
                customers,
                row -> row.uuid("customer_id")));
    }

    @Override
    public long heldOut(CampaignId campaign) {
        return db.one(
                        "SELECT COUNT(*) AS n FROM campaign_holdout WHERE campaign_id = ?",
                        row -> row.number("n"),
                        campaign.value())
                .orElse(0L);
    }

    @Override
    public Set<UUID> written(Run besides, Instant since, Collection<UUID> people) {
        return new HashSet<>(InLists.read(
                db,
                WRITTEN,
                List.of(besides.campaign().value(), besides.id(), since),
                people,
                row -> row.uuid("person_id")));
    }

    @Override
    public Set<CampaignId> unfinished() {
        return new HashSet<>(db.list(UNFINISHED, row -> new CampaignId(row.uuid("campaign_id"))));
    }

    private static Run run(Row row) throws SQLException {
        return new Run(
                row.uuid("id"),
                new CampaignId(row.uuid("campaign_id")),
                row.instant("planned_at"),
                row.dateOrNull("day"),
                row.flag("ended"));
    }
}
