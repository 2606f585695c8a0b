package sambandh.persistence.cadence;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sambandh.application.cadence.PlannedSteps;
import sambandh.domain.cadence.EnrolmentId;
import sambandh.domain.cadence.PlannedStep;
import sambandh.domain.cadence.PlannedStepId;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Enums;
import sambandh.persistence.shared.InLists;
import sambandh.persistence.shared.Leases;

@Singleton
class JdbcPlannedSteps implements PlannedSteps {
    private static final Leases<UUID> LEASES =
            new Leases<>("planned_step", "id", "", row -> row.uuid("id")).along("planned_step_by_due");

    static final String OF = StepRow.STEPS + " FORCE INDEX (planned_step_once) WHERE s.enrolment_id IN (:keys)";
    static final String OPEN = StepRow.STEPS
            + " FORCE INDEX (planned_step_by_customer) WHERE s.state IN ('planned', 'asked') AND s.customer_id IN (:keys)";
    static final String LOAD =
            "SELECT s.owner_id, s.day, COUNT(*) AS n FROM planned_step s FORCE INDEX (planned_step_by_owner)"
                    + " WHERE s.day >= ? AND s.day <= ? AND s.state IN ('planned', 'asked') AND s.owner_id IN (:keys)"
                    + " GROUP BY s.owner_id, s.day";

    private final Db db;
    private final StepRow rows;

    JdbcPlannedSteps(Db db, StepRow rows) {
        this.db = db;
        this.rows = rows;
    }

    @Override
    public Map<EnrolmentId, List<PlannedStep>> of(Collection<EnrolmentId> enrolments) {
        return InLists.read(
                        db,
                        OF,
                        List.of(),
                        enrolments.stream().map(EnrolmentId::value).toList(),
                        rows::read)
                .stream()
                .sorted(Comparator.comparing(PlannedStep::day))
                .collect(Collectors.groupingBy(PlannedStep::enrolment));
    }

    @Override
    public List<PlannedStep> open(Collection<UUID> customers) {
        return InLists.read(db, OPEN, List.of(), customers, rows::read).stream()
                .sorted(Comparator.comparing(PlannedStep::day))
                .toList();
    }

    @Override
    public void add(Collection<PlannedStep> steps) {
        db.writeAll(
                StepRow.INSERT + " ON DUPLICATE KEY UPDATE id = id",
                steps.stream().map(rows::values).toList());
    }

    @Override
    public void move(Collection<PlannedStep> steps) {
        db.writeAll(StepRow.MOVE, steps.stream().map(rows::values).toList());
    }

    @Override
    public void remove(Collection<PlannedStepId> steps) {
        db.mustBeInUnitOfWork();
        InLists.write(
                db,
                "DELETE FROM planned_step WHERE state = 'planned' AND id IN (:keys)",
                List.of(),
                steps.stream().map(PlannedStepId::value).toList());
    }

    @Override
    public Map<OwnerDay, Integer> load(Collection<UUID> owners, LocalDate from, LocalDate to) {
        Map<OwnerDay, Integer> load = new HashMap<>();
        InLists.read(
                db,
                LOAD,
                List.of(from, to),
                owners,
                row -> load.put(new OwnerDay(row.uuid("owner_id"), row.date("day")), (int) row.number("n")));
        return load;
    }

    @Override
    public List<Claimed> take(UUID claim, int atMost, Duration lease) {
        List<UUID> taken = LEASES.claim(db, claim, lease, atMost, "TRUE").keys();
        return InLists.read(
                        db,
                        StepRow.STEPS + " FORCE INDEX (PRIMARY) WHERE s.id IN (:keys)",
                        List.of(),
                        taken,
                        row -> new Claimed(claim, rows.read(row), (int) row.number("attempts")))
                .stream()
                .sorted(Comparator.comparingInt(it -> taken.indexOf(id(it))))
                .toList();
    }

    @Override
    public void renew(List<Claimed> claimed, Duration lease) {
        if (!claimed.isEmpty()) {
            List<UUID> ids = claimed.stream().map(JdbcPlannedSteps::id).toList();
            LEASES.extend(db, new Leases.Claim<>(claimed.getFirst().claim(), ids), lease);
        }
    }

    @Override
    public boolean holds(Claimed claimed) {
        return claimed.claim().equals(LEASES.lock(db, List.of(id(claimed))).get(id(claimed)));
    }

    @Override
    public void asked(Claimed claimed, @Nullable UUID letter, @Nullable Instant lookAt) {
        LEASES.set(
                db,
                claimed.claim(),
                id(claimed),
                "state = 'asked', letter_id = ?, due_at = ?, claim_id = NULL, attempts = 0, last_error = NULL",
                letter,
                lookAt);
    }

    @Override
    public void over(Claimed claimed, PlannedStep.State state, PlannedStep.@Nullable Proof proof) {
        LEASES.set(
                db,
                claimed.claim(),
                id(claimed),
                "state = ?, proof_kind = ?, proof_id = ?, proof_at = ?, due_at = NULL, claim_id = NULL",
                Enums.code(state),
                proof == null ? null : Enums.code(proof.kind()),
                proof == null ? null : proof.reference(),
                proof == null ? null : proof.at());
    }

    @Override
    public void later(Claimed claimed, Duration in, String error) {
        LEASES.release(db, claimed.claim(), id(claimed), in, error);
    }

    /** Whoever proves with the same waits for the first, and then finds that it is taken: UNIQUE keeps it. */
    @Override
    public boolean prove(PlannedStepId id, PlannedStep.Proof proof) {
        int proved = db.write(
                "UPDATE IGNORE planned_step SET state = 'done', proof_kind = ?, proof_id = ?, proof_at = ?, due_at = NULL,"
                        + " claim_id = NULL WHERE id = ? AND state IN ('planned', 'asked')",
                Enums.code(proof.kind()),
                proof.reference(),
                proof.at(),
                id.value());
        return proved == 1
                && db.exists("SELECT 1 FROM planned_step WHERE id = ? AND proof_id = ?", id.value(), proof.reference());
    }

    @Override
    public void withdraw(Collection<PlannedStepId> ids) {
        db.mustBeInUnitOfWork();
        InLists.write(
                db,
                "UPDATE planned_step SET state = 'withdrawn', due_at = NULL, claim_id = NULL"
                        + " WHERE state IN ('planned', 'asked') AND id IN (:keys)",
                List.of(),
                ids.stream().map(PlannedStepId::value).toList());
    }

    private static UUID id(Claimed claimed) {
        return claimed.step().id().value();
    }
}
