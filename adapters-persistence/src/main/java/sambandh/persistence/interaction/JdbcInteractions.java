package sambandh.persistence.interaction;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.interaction.Interactions;
import sambandh.application.shared.LostUpdate;
import sambandh.domain.company.DepartmentId;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.interaction.Interaction;
import sambandh.domain.interaction.InteractionId;
import sambandh.domain.interaction.Outcome;
import sambandh.domain.interaction.Participant;
import sambandh.domain.interaction.Question;
import sambandh.domain.shared.ExternalId;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Enums;

@Singleton
class JdbcInteractions implements Interactions {
    /** One more, without looking at the others. */
    private static final String COUNT_ONE = "INSERT INTO customer_interactions"
            + " (customer_id, interactions, last_at, last_spoken_at) VALUES (?, 1, ?, ?)"
            + " ON DUPLICATE KEY UPDATE interactions = interactions + 1, last_at = GREATEST(last_at, VALUES(last_at)),"
            + " last_spoken_at = GREATEST(COALESCE(last_spoken_at, VALUES(last_spoken_at)),"
            + " COALESCE(VALUES(last_spoken_at), last_spoken_at))";

    private static final String COUNT_ALL = "UPDATE customer_interactions c JOIN (SELECT i.customer_id, COUNT(*) AS n,"
            + " MAX(i.started_at) AS last_at,"
            + " MAX(CASE WHEN i.outcome = 'spoken' THEN i.started_at END) AS last_spoken_at"
            + " FROM interaction i WHERE i.customer_id = ? GROUP BY i.customer_id) n ON n.customer_id = c.customer_id"
            + " SET c.interactions = n.n, c.last_at = n.last_at, c.last_spoken_at = n.last_spoken_at";

    private final Db db;

    JdbcInteractions(Db db) {
        this.db = db;
    }

    @Override
    public Optional<Interaction> find(InteractionId id) {
        return InteractionRows.whole(
                        db,
                        db.list(
                                InteractionRows.INTERACTIONS + " WHERE i.id = ?",
                                InteractionRows::interaction,
                                id.value()))
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Interaction> findByExternalId(ExternalId id) {
        return InteractionRows.EXTERNAL_IDS.owner(db, id).flatMap(owner -> find(new InteractionId(owner)));
    }

    @Override
    public void add(Interaction it) {
        List<@Nullable Object> values = new ArrayList<>(Arrays.asList(
                it.id().value(), it.createdAt(), it.details().customerId().value()));
        values.addAll(edited(it));
        db.write(
                "INSERT INTO interaction (id, created_at, customer_id, version, channel, direction, outcome, started_at,"
                        + " business_date, duration_seconds, employee_id, department_id, purpose, mood, summary, changed_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                values.toArray());
        addParts(it);
        Interaction.Details d = it.details();
        db.write(
                COUNT_ONE, d.customerId().value(), d.startedAt(), d.outcome() == Outcome.SPOKEN ? d.startedAt() : null);
    }

    @Override
    public void replace(Interaction it) {
        List<@Nullable Object> values = new ArrayList<>(edited(it));
        values.add(it.id().value());
        values.add(it.version() - 1);
        int matched = db.write(
                "UPDATE interaction SET version = ?, channel = ?, direction = ?, outcome = ?, started_at = ?,"
                        + " business_date = ?, duration_seconds = ?, employee_id = ?, department_id = ?, purpose = ?,"
                        + " mood = ?, summary = ?, changed_at = ? WHERE id = ? AND version = ?",
                values.toArray());
        if (matched == 0) {
            throw new LostUpdate("interaction");
        }
        UUID id = it.id().value();
        db.write("DELETE FROM interaction_person WHERE interaction_id = ?", id);
        db.write("DELETE FROM interaction_question WHERE interaction_id = ?", id);
        addParts(it);
        CustomerId customer = it.details().customerId();
        // whoever logs one more for the customer meanwhile waits here, and is counted by its own
        db.exists("SELECT 1 FROM customer_interactions WHERE customer_id = ? FOR UPDATE", customer.value());
        db.write(COUNT_ALL, customer.value());
    }

    private static List<@Nullable Object> edited(Interaction it) {
        Interaction.Details d = it.details();
        EmployeeId employee = d.employeeId();
        DepartmentId department = d.departmentId();
        return Arrays.asList(
                it.version(),
                Enums.code(d.channel()),
                Enums.code(d.direction()),
                Enums.code(d.outcome()),
                d.startedAt(),
                it.businessDate(),
                d.duration() == null ? null : d.duration().toSeconds(),
                employee == null ? null : employee.value(),
                department == null ? null : department.value(),
                d.purpose() == null ? null : d.purpose().value(),
                d.mood(),
                d.summary(),
                it.changedAt());
    }

    private void addParts(Interaction it) {
        UUID id = it.id().value();
        InteractionRows.EXTERNAL_IDS.replace(db, id, it.details().externalIds());
        List<List<Object>> people = new ArrayList<>();
        for (Participant one : it.details().participants()) {
            people.add(List.of(id, people.size(), one.personId().value(), one.spokenTo()));
        }
        db.writeAll(
                "INSERT INTO interaction_person (interaction_id, line_no, person_id, spoken_to) VALUES (?, ?, ?, ?)",
                people);
        List<List<Object>> questions = new ArrayList<>();
        for (Question one : it.details().questions()) {
            questions.add(List.of(id, questions.size(), one.text(), Enums.code(one.state())));
        }
        db.writeAll(
                "INSERT INTO interaction_question (interaction_id, line_no, question, state) VALUES (?, ?, ?, ?)",
                questions);
    }
}
