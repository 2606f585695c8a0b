package sambandh.domain.task;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sambandh.domain.company.DepartmentId;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.InvalidValue;

/**
 * Work that a column wants done.
 *
 * @param key what it is about, once and for all: 1 to 190 ASCII characters without spaces; a second one with the same key is none
 * @param subject {@code <column>.<what>}; the column brings words for it in {@code task/<column>_<language>.properties}
 * @param params ids, codes and amounts for those words, as of a timeline entry; never names or text
 * @param assignee null for whoever owns the customer, also when that becomes another; without an owner the department's
 * @param departmentId who is to take it where it is nobody's own
 * @param text personal, erasable; up to 4,000 characters
 * @param reference what it came from, such as an enrolment or an order
 * @param patienceDays working days over its due time after which the manager hears of it, 0 to 60; null for the usual
 */
public record NewTask(
        String key,
        TaskKind kind,
        Code subject,
        Map<String, String> params,
        @Nullable UUID customerId,
        @Nullable EmployeeId assignee,
        @Nullable DepartmentId departmentId,
        Instant dueAt,
        @Nullable String text,
        @Nullable UUID reference,
        @Nullable Integer patienceDays) {
    private static final Pattern KEY = Pattern.compile("[!-~]{1,190}");

    /** @throws InvalidValue {@code invalid_key}, {@code invalid_params}, {@code invalid_patience}, and as {@code Text.block} */
    public NewTask {
        if (!KEY.matcher(key).matches()) {
            throw new InvalidValue("invalid_key", "Use 1 to 190 ASCII characters without spaces.");
        }
        params = Task.params(params);
        dueAt = dueAt.truncatedTo(ChronoUnit.MICROS);
        text = text == null ? null : Task.Details.text(text);
        patienceDays = patienceDays == null ? null : Task.Details.patience(patienceDays);
    }

    /** With the usual patience. */
    public NewTask(
            String key,
            TaskKind kind,
            Code subject,
            Map<String, String> params,
            @Nullable UUID customerId,
            @Nullable EmployeeId assignee,
            @Nullable DepartmentId departmentId,
            Instant dueAt,
            @Nullable String text,
            @Nullable UUID reference) {
        this(key, kind, subject, params, customerId, assignee, departmentId, dueAt, text, reference, null);
    }
}
