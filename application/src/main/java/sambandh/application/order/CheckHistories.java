package sambandh.application.order;

import java.time.LocalTime;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import sambandh.application.job.Job;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.job.Schedule;
import sambandh.domain.shared.Code;

/**
 * Compares the kept histories with the orders every night and mends what differs; makes those that are missing, as after
 * an update. Some customers a transaction, so begun again it does what is left.
 */
public final class CheckHistories implements Job {
    private static final int AT_ONCE = 500;

    private final Histories histories;
    private final UnitOfWork unitOfWork;
    private final IntConsumer mended;

    /** @param mended told how many were not right, when there were any */
    public CheckHistories(Histories histories, UnitOfWork unitOfWork, IntConsumer mended) {
        this.histories = histories;
        this.unitOfWork = unitOfWork;
        this.mended = mended;
    }

    @Override
    public Code name() {
        return new Code("check-order-histories");
    }

    @Override
    public Schedule schedule() {
        return Schedule.daily(LocalTime.of(3, 40));
    }

    @Override
    public void run() {
        int wrong = walk(histories::due);
        if (wrong > 0) {
            mended.accept(wrong);
        }
    }

    /** Says how many there were to be made. */
    public int makeMissing() {
        return walk(histories::missing);
    }

    private int walk(BiFunction<@Nullable CustomerId, Integer, List<CustomerId>> some) {
        int wrong = 0;
        CustomerId last = null;
        for (List<CustomerId> next = some.apply(last, AT_ONCE); !next.isEmpty(); next = some.apply(last, AT_ONCE)) {
            List<CustomerId> these = next;
            wrong += unitOfWork.perform(() -> histories.mend(these));
            last = next.getLast();
        }
        return wrong;
    }
}
