package sambandh.persistence.interaction;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.company.DepartmentId;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.customer.PersonId;
import sambandh.domain.interaction.Channel;
import sambandh.domain.interaction.Direction;
import sambandh.domain.interaction.Interaction;
import sambandh.domain.interaction.InteractionId;
import sambandh.domain.interaction.Outcome;
import sambandh.domain.interaction.Participant;
import sambandh.domain.interaction.Question;
import sambandh.domain.shared.Code;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Enums;
import sambandh.persistence.shared.ExternalIds;
import sambandh.persistence.shared.InLists;
import sambandh.persistence.shared.Row;

/** Rows of touchpoints, of who took part and of what was asked; those of many touchpoints are read at once. */
final class InteractionRows {
    static final ExternalIds EXTERNAL_IDS = new ExternalIds("interaction");
    static final String INTERACTIONS =
            "SELECT i.*, " + EXTERNAL_IDS.asColumn("i.id") + " AS external_ids FROM interaction i";

    private static final String PEOPLE = "SELECT interaction_id, line_no, person_id, spoken_to FROM interaction_person"
            + " FORCE INDEX (PRIMARY) WHERE interaction_id IN (:keys) ORDER BY interaction_id, line_no";
    private static final String QUESTIONS = "SELECT interaction_id, line_no, question, state FROM interaction_question"
            + " FORCE INDEX (PRIMARY) WHERE interaction_id IN (:keys) ORDER BY interaction_id, line_no";

    private InteractionRows() {}

    /** Still without who took part and what was asked. */
    static Interaction interaction(Row row) throws SQLException {
        Long seconds = row.numberOrNull("duration_seconds");
        Long mood = row.numberOrNull("mood");
        UUID employee = row.uuidOrNull("employee_id");
        UUID department = row.uuidOrNull("department_id");
        String purpose = row.textOrNull("purpose");
        Interaction.Details details = new Interaction.Details(
                new CustomerId(row.uuid("customer_id")),
                Enums.of(Channel.class, row.text("channel")),
                Enums.of(Direction.class, row.text("direction")),
                Enums.of(Outcome.class, row.text("outcome")),
                row.instant("started_at"),
                seconds == null ? null : Duration.ofSeconds(seconds),
                employee == null ? null : new EmployeeId(employee),
                department == null ? null : new DepartmentId(department),
                purpose == null ? null : new Code(purpose),
                mood == null ? null : mood.intValue(),
                row.textOrNull("summary"),
                List.of(),
                List.of(),
                EXTERNAL_IDS.read(row.textOrNull("external_ids")));
        return new Interaction(
                new InteractionId(row.uuid("id")),
                row.number("version"),
                details,
                row.date("business_date"),
                row.instant("created_at"),
                row.instant("changed_at"));
    }

    /** The same with who took part and what was asked. */
    static List<Interaction> whole(Db db, List<Interaction> some) {
        List<UUID> ids = some.stream().map(it -> it.id().value()).toList();
        Map<UUID, List<Participant>> people = new HashMap<>();
        Map<UUID, List<Question>> questions = new HashMap<>();
        InLists.read(
                db,
                PEOPLE,
                List.of(),
                ids,
                row -> add(
                        people,
                        row.uuid("interaction_id"),
                        new Participant(new PersonId(row.uuid("person_id")), row.flag("spoken_to"))));
        InLists.read(
                db,
                QUESTIONS,
                List.of(),
                ids,
                row -> add(
                        questions,
                        row.uuid("interaction_id"),
                        new Question(row.text("question"), Enums.of(Question.State.class, row.text("state")))));
        return some.stream()
                .map(it -> with(
                        it, people.get(it.id().value()), questions.get(it.id().value())))
                .toList();
    }

    private static <T> boolean add(Map<UUID, List<T>> to, UUID id, T one) {
        return to.computeIfAbsent(id, fresh -> new ArrayList<>()).add(one);
    }

    private static Interaction with(
            Interaction it, @Nullable List<Participant> people, @Nullable List<Question> questions) {
        return new Interaction(
                it.id(),
                it.version(),
                it.details().with(people == null ? List.of() : people, questions == null ? List.of() : questions),
                it.businessDate(),
                it.createdAt(),
                it.changedAt());
    }
}
