package sambandh.application.task;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.company.InMemoryAbsences;
import sambandh.application.company.InMemoryCompanyProfiles;
import sambandh.application.company.InMemoryDepartments;
import sambandh.application.company.InMemoryEmployees;
import sambandh.application.company.InMemoryWorkingWeeks;
import sambandh.application.company.SampleCompany;
import sambandh.application.shared.CountedIds;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.RecordedAudit;
import sambandh.application.shared.RecordedEvents;
import sambandh.application.shared.TestClock;
import sambandh.application.timeline.InMemoryTimeline;
import sambandh.domain.company.Employee;
import sambandh.domain.company.EmployeeId;

/** The column on fakes, with Boss above Asha and Ravi, on a Monday morning. */
public final class TaskDesk {
    public final TestClock clock = new TestClock("2026-03-02T09:30:00Z");
    public final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    public final InMemoryEmployees employees = new InMemoryEmployees(unitOfWork);
    public final InMemoryDepartments departments = new InMemoryDepartments(unitOfWork);
    public final InMemoryAbsences absences = new InMemoryAbsences();
    public final InMemoryTimeline timeline = new InMemoryTimeline(unitOfWork);
    public final RecordedEvents events = new RecordedEvents();
    public final RecordedAudit audit = new RecordedAudit();
    public final InMemoryTasks tasks;
    public final KeptTaskList list;
    public final AskByHand ask;
    public final ChangeTask change;
    public final CompleteTask complete;
    public final EscalateTask escalate;
    public final WatchTasks watch;
    public final EmployeeId boss;
    public final EmployeeId asha;
    public final EmployeeId ravi;

    /** @param checks what can be proof beside the word of somebody */
    public TaskDesk(List<ProofCheck> checks) {
        Clock time = clock;
        CountedIds ids = new CountedIds();
        tasks = new InMemoryTasks(unitOfWork, time);
        InMemoryWorkingWeeks weeks =
                new InMemoryWorkingWeeks(employees, new InMemoryCompanyProfiles(unitOfWork), unitOfWork);
        TaskNews news = new TaskNews(events, timeline, ids);
        EndTasks end = new EndTasks(tasks, news);
        TaskPlaces places = new TaskPlaces(tasks, employees, departments);
        TaskSteps steps = new TaskSteps(tasks, audit, unitOfWork);
        list = new KeptTaskList(tasks, end, news, ids, time);
        ask = new AskByHand(tasks, places, news, audit, unitOfWork, ids, time);
        change = new ChangeTask(tasks, steps, places, end, news, time);
        complete = new CompleteTask(steps, end, checks, time);
        escalate = new EscalateTask(tasks, steps, news, employees, absences, weeks, ids, time);
        watch = new WatchTasks(tasks, tasks, escalate, news, absences, weeks, unitOfWork, ids, time);
        boss = employee(null);
        asha = employee(boss);
        ravi = employee(boss);
    }

    public EmployeeId employee(@Nullable EmployeeId manager) {
        Employee made = SampleCompany.made(SampleCompany.employeeIn("E", null, manager, true));
        unitOfWork.run(() -> employees.add(made));
        return made.id();
    }

    public UUID customerOf(@Nullable EmployeeId owner) {
        return timeline.with(tasks.withCustomer(UUID.randomUUID(), owner));
    }
}
