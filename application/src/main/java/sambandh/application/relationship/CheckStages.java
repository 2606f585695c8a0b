package sambandh.application.relationship;

import java.time.LocalTime;
import java.util.List;
import java.util.function.IntConsumer;
import sambandh.application.job.Job;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.job.Schedule;
import sambandh.domain.shared.Code;

/** Compares the kept stages with orders and evidence every night, and mends what differs, as after an import that failed. */
public final class CheckStages implements Job {
    private static final int AT_ONCE = 500;

    private final Stages stages;
    private final UnitOfWork unitOfWork;
    private final IntConsumer mended;

    /** @param mended told how many were not right, when there were any */
    public CheckStages(Stages stages, UnitOfWork unitOfWork, IntConsumer mended) {
        this.stages = stages;
        this.unitOfWork = unitOfWork;
        this.mended = mended;
    }

    @Override
    public Code name() {
        return new Code("check-stages");
    }

    @Override
    public Schedule schedule() {
        return Schedule.daily(LocalTime.of(4, 10));
    }

    @Override
    public void run() {
        int wrong = 0;
        CustomerId last = null;
        for (List<CustomerId> some = stages.walk(null, AT_ONCE); !some.isEmpty(); some = stages.walk(last, AT_ONCE)) {
            List<CustomerId> these = some;
            wrong += unitOfWork.perform(() -> stages.keepAll(these));
            last = some.getLast();
        }
        if (wrong > 0) {
            mended.accept(wrong);
        }
    }
}
