package sambandh.application.contract;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import sambandh.application.job.Job;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.contract.Contract;
import sambandh.domain.job.Schedule;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Code;

/** Begins the next term of what goes on by itself, each night, and counts what runs on the new day. */
public final class RenewContracts implements Job {
    private static final int AT_ONCE = 100;
    private static final Actor JOB = new Actor.Job("renew-contracts");

    private final Contracts contracts;
    private final ContractNews news;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public RenewContracts(Contracts contracts, ContractNews news, UnitOfWork unitOfWork, Clock clock) {
        this.contracts = contracts;
        this.news = news;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    @Override
    public Code name() {
        return new Code("renew-contracts");
    }

    @Override
    public Schedule schedule() {
        return Schedule.daily(LocalTime.of(0, 10));
    }

    @Override
    public void run() {
        LocalDate today = news.today();
        while (unitOfWork.perform(() -> renewSome(today))) {}
        unitOfWork.run(() -> contracts.recountAll(today));
    }

    /** One term at a time: who was away for years gets each of them. */
    private boolean renewSome(LocalDate today) {
        List<Contract> due = contracts.toRenew(today, AT_ONCE);
        for (Contract old : due) {
            Contract.Term next = old.nextTerm();
            if (next != null) {
                Contract renewed = old.renew(next, clock.instant());
                contracts.replace(renewed);
                news.renewed(JOB, old, renewed, true);
            }
        }
        return !due.isEmpty();
    }
}
