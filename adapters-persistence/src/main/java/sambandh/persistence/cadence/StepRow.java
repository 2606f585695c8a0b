package sambandh.persistence.cadence;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sambandh.domain.cadence.Because;
import sambandh.domain.cadence.Channel;
import sambandh.domain.cadence.EnrolmentId;
import sambandh.domain.cadence.PlannedStep;
import sambandh.domain.cadence.PlannedStepId;
import sambandh.domain.cadence.Reason;
import sambandh.domain.cadence.StepKey;
import sambandh.domain.shared.Code;
import sambandh.persistence.shared.Enums;
import sambandh.persistence.shared.PlainJson;
import sambandh.persistence.shared.Row;

/** Planned contacts as rows of their table. */
@Singleton
class StepRow {
    static final String STEPS = "SELECT s.* FROM planned_step s";
    static final String INSERT =
            "INSERT INTO planned_step (id, enrolment_id, customer_id, step, ideal_on, day, channel, opens_at,"
                    + " closes_at, because, state, owner_id, due_at, attempts)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'planned', ?, ?, 0)";

    /** By id all are there: only what stands otherwise changes. */
    static final String MOVE = INSERT + " ON DUPLICATE KEY UPDATE day = IF(state = 'planned', VALUES(day), day),"
            + " channel = IF(state = 'planned', VALUES(channel), channel),"
            + " opens_at = IF(state = 'planned', VALUES(opens_at), opens_at),"
            + " closes_at = IF(state = 'planned', VALUES(closes_at), closes_at),"
            + " because = IF(state = 'planned', VALUES(because), because),"
            + " owner_id = IF(state = 'planned', VALUES(owner_id), owner_id),"
            + " due_at = IF(state = 'planned' AND claim_id IS NULL, VALUES(due_at), due_at)";

    private final PlainJson json;

    StepRow(PlainJson json) {
        this.json = json;
    }

    List<@Nullable Object> values(PlannedStep s) {
        return new ArrayList<@Nullable Object>(Arrays.<@Nullable Object>asList(
                s.id().value(),
                s.enrolment().value(),
                s.customerId(),
                s.key().step().value(),
                s.key().ideal(),
                s.day(),
                Enums.code(s.channel()),
                s.opens(),
                s.closes(),
                json.write(s.because().stream()
                        .map(it -> Map.of("because", Enums.code(it.because()), "params", it.params()))
                        .toList()),
                s.owner(),
                s.opens()));
    }

    PlannedStep read(Row row) throws SQLException {
        String proof = row.textOrNull("proof_kind");
        return new PlannedStep(
                new PlannedStepId(row.uuid("id")),
                new EnrolmentId(row.uuid("enrolment_id")),
                row.uuid("customer_id"),
                new StepKey(new Code(row.text("step")), row.date("ideal_on")),
                row.date("day"),
                Enums.of(Channel.class, row.text("channel")),
                row.instant("opens_at"),
                row.instant("closes_at"),
                because(row.text("because")),
                Enums.of(PlannedStep.State.class, row.text("state")),
                row.uuidOrNull("owner_id"),
                row.uuidOrNull("letter_id"),
                proof == null
                        ? null
                        : new PlannedStep.Proof(
                                Enums.of(PlannedStep.Proof.Kind.class, proof),
                                row.uuid("proof_id"),
                                row.instant("proof_at")));
    }

    private List<Reason> because(String text) {
        return json.read(text) instanceof List<?> list
                ? list.stream().map(it -> reason((Map<?, ?>) it)).toList()
                : List.of();
    }

    private static Reason reason(Map<?, ?> kept) {
        Map<String, String> params = kept.get("params") instanceof Map<?, ?> map
                ? map.entrySet().stream()
                        .collect(Collectors.toMap(
                                it -> String.valueOf(it.getKey()), it -> String.valueOf(it.getValue())))
                : Map.of();
        return new Reason(Enums.of(Because.class, String.valueOf(kept.get("because"))), params);
    }
}
