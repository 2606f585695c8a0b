package sambandh.application.interaction;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import sambandh.application.task.TaskList;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.interaction.Interaction;
import sambandh.domain.interaction.InteractionId;
import sambandh.domain.interaction.InteractionMode;
import sambandh.domain.interaction.Waiting;
import sambandh.domain.shared.Code;
import sambandh.domain.task.NewTask;
import sambandh.domain.task.Proof;
import sambandh.domain.task.TaskKind;

/**
 * Keeps a task open from a missed call until people have spoken, and from a customer's mail until it is answered. One of each
 * kind and customer: ten voicemails are one call to make. It does not matter in which order the touchpoints come in.
 */
public final class FollowUntilSpoken {
    /** A task's proof of this kind. */
    public static final Code INTERACTION = new Code("interaction");

    private static final Duration WITHIN = Duration.ofDays(1);

    private final Waits waits;
    private final TaskList tasks;
    private final Clock clock;

    public FollowUntilSpoken(Waits waits, TaskList tasks, Clock clock) {
        this.waits = waits;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Wants a unit of work. */
    void after(Interaction it) {
        CustomerId customer = it.details().customerId();
        for (Waits.Open open : waits.of(customer)) {
            boolean saidOtherwise = open.by().equals(it.id()) && !begins(it, open.waiting());
            boolean ends = open.waiting().endsBy(it.details())
                    && !it.details().startedAt().isBefore(open.since());
            if (ends) {
                waits.end(customer, open.waiting());
                tasks.close(
                        key(open.waiting(), open.by()),
                        new Proof(INTERACTION, it.id().value(), it.details().startedAt()));
            } else if (saidOtherwise) {
                waits.end(customer, open.waiting());
                tasks.withdraw(key(open.waiting(), open.by()));
            }
        }
        Waiting.after(it.details()).ifPresent(waiting -> begin(it, waiting));
    }

    private static boolean begins(Interaction it, Waiting waiting) {
        return Waiting.after(it.details()).filter(waiting::equals).isPresent();
    }

    private void begin(Interaction it, Waiting waiting) {
        Interaction.Details d = it.details();
        boolean waitsAlready = waits.of(d.customerId()).stream().anyMatch(open -> open.waiting() == waiting);
        if (waitsAlready
                || InteractionMode.of(d.startedAt(), clock.instant()) == InteractionMode.HISTORY
                || waits.isOver(d.customerId(), waiting, d.startedAt())) {
            return;
        }
        waits.begin(d.customerId(), new Waits.Open(waiting, it.id(), d.startedAt()));
        tasks.ask(new NewTask(
                key(waiting, it.id()),
                waiting == Waiting.TALK ? TaskKind.CALL : TaskKind.MAIL_REPLY,
                new Code("interaction." + code(waiting)),
                Map.of("channel", code(d.channel())),
                d.customerId().value(),
                null,
                d.departmentId(),
                d.startedAt().plus(WITHIN),
                null,
                it.id().value()));
    }

    private static String key(Waiting waiting, InteractionId by) {
        return "interaction." + code(waiting) + ":" + by.value();
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
