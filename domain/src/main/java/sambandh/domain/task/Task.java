package sambandh.domain.task;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sambandh.domain.company.DepartmentId;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.InvalidValue;
import sambandh.domain.shared.Text;

/**
 * A piece of work that somebody is to do. Everything that wants a person to do something makes one: there is one list.
 *
 * @param version grows by one with every change
 * @param key the one of {@link NewTask}; null where a person made it
 * @param subject what it is about, in a code that has words in each language
 * @param params for those words
 * @param reference what it came from
 * @param place who is to do it
 */
public record Task(
        TaskId id,
        long version,
        @Nullable String key,
        TaskKind kind,
        Code subject,
        Map<String, String> params,
        @Nullable UUID customerId,
        @Nullable UUID reference,
        Details details,
        Place place,
        Progress progress,
        Instant createdAt,
        Instant changedAt) {
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,31}");
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_.:+-]{1,64}");

    public Task {
        params = params(params);
    }

    /** How far it has come. */
    public enum State {
        OPEN,
        /** Put off to a later time, for a reason. */
        DEFERRED,
        DONE,
        /** Not wanted any more. */
        WITHDRAWN;

        /** Whether it is still to be done. */
        public boolean isPending() {
            return this == OPEN || this == DEFERRED;
        }
    }

    /**
     * What people edit.
     *
     * @param text what is to be done, in words; personal, erasable; up to 4,000 characters
     * @param patienceDays working days over the due time after which the manager hears of it; null for the usual
     */
    public record Details(
            Instant dueAt, @Nullable String text, @Nullable Integer patienceDays) {
        public static final int USUAL_PATIENCE = 2;
        private static final int LONGEST_PATIENCE = 60;

        public Details {
            dueAt = dueAt.truncatedTo(ChronoUnit.MICROS);
            text = text == null ? null : text(text);
            patienceDays = patienceDays == null ? null : patience(patienceDays);
        }

        /** @throws InvalidValue as {@link Text#block} */
        public static String text(String raw) {
            return Text.block(raw, 4_000);
        }

        /** @throws InvalidValue {@code invalid_patience} */
        public static Integer patience(Integer days) {
            if (days < 0 || days > LONGEST_PATIENCE) {
                throw new InvalidValue("invalid_patience", "Use 0 to " + LONGEST_PATIENCE + " working days.");
            }
            return days;
        }

        public int patience() {
            return patienceDays == null ? USUAL_PATIENCE : patienceDays;
        }
    }

    /**
     * Who is to do it.
     *
     * @param assignee who was named; null for whoever owns the customer
     * @param holder whose it is now: the assignee, else the customer's owner; null where it is a department's or nobody's
     */
    public record Place(
            @Nullable EmployeeId assignee,
            @Nullable DepartmentId departmentId,
            @Nullable EmployeeId holder) {
        public static Place of(
                @Nullable EmployeeId assignee, @Nullable DepartmentId departmentId, @Nullable EmployeeId owner) {
            return new Place(assignee, departmentId, assignee == null ? owner : assignee);
        }
    }

    /** Made by a person, who has said all there is to say in its text. */
    public static Task byHand(
            TaskId id, TaskKind kind, @Nullable UUID customerId, Details details, Place place, Instant now) {
        Code subject = new Code("task." + kind.name().toLowerCase(Locale.ROOT));
        return new Task(
                id,
                1,
                null,
                kind,
                subject,
                Map.of(),
                customerId,
                null,
                details,
                place,
                Progress.open(details.dueAt()),
                now,
                now);
    }

    public static Task ask(TaskId id, NewTask wanted, @Nullable EmployeeId owner, Instant now) {
        Details details = new Details(wanted.dueAt(), wanted.text(), wanted.patienceDays());
        return new Task(
                id,
                1,
                wanted.key(),
                wanted.kind(),
                wanted.subject(),
                wanted.params(),
                wanted.customerId(),
                wanted.reference(),
                details,
                Place.of(wanted.assignee(), wanted.departmentId(), owner),
                Progress.open(details.dueAt()),
                now,
                now);
    }

    public boolean isPending() {
        return progress.state().isPending();
    }

    /** @throws InvalidValue {@code invalid_params} */
    static Map<String, String> params(Map<String, String> raw) {
        boolean sound = raw.size() <= 10
                && raw.entrySet().stream()
                        .allMatch(p -> NAME.matcher(p.getKey()).matches()
                                && VALUE.matcher(p.getValue()).matches());
        if (!sound) {
            throw new InvalidValue("invalid_params", "A task's parameters are ids, codes and amounts only.");
        }
        return Map.copyOf(raw);
    }

    /** Another time to be done by begins its time anew: nobody has been told yet that it is late. */
    public Task change(Details to, Instant now) {
        Progress next = to.dueAt().equals(details.dueAt()) ? progress : progress.begunAnew(to.dueAt());
        return with(to, place, next, now);
    }

    public Task assign(Place to, Instant now) {
        return with(details, to, progress, now);
    }

    public Task defer(Instant until, String reason, Instant now) {
        return with(
                new Details(until, details.text(), details.patienceDays()),
                place,
                progress.deferred(reason, until),
                now);
    }

    /** Whatever was to happen next with it, such as done, overdue or escalated. */
    public Task progress(Progress to, Instant now) {
        return with(details, place, to, now);
    }

    private Task with(Details d, Place p, Progress g, Instant now) {
        return new Task(id, version + 1, key, kind, subject, params, customerId, reference, d, p, g, createdAt, now);
    }
}
