package sambandh.bootstrap;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import sambandh.application.cadence.CadenceNews;
import sambandh.application.cadence.Calendars;
import sambandh.application.cadence.CareFacts;
import sambandh.application.cadence.ChangePlans;
import sambandh.application.cadence.ChangeSeasons;
import sambandh.application.cadence.EnrolCustomers;
import sambandh.application.cadence.Enrolments;
import sambandh.application.cadence.OnOrder;
import sambandh.application.cadence.PlanAhead;
import sambandh.application.cadence.PlannedSteps;
import sambandh.application.cadence.PlanningFacts;
import sambandh.application.cadence.Plans;
import sambandh.application.cadence.ProveStep;
import sambandh.application.cadence.Replans;
import sambandh.application.cadence.RunDueSteps;
import sambandh.application.cadence.RunPlanning;
import sambandh.application.cadence.RunReplans;
import sambandh.application.cadence.SeasonStore;
import sambandh.application.cadence.StarterPlans;
import sambandh.application.cadence.SteerEnrolment;
import sambandh.application.cadence.TakeDueStep;
import sambandh.application.cadence.Touches;
import sambandh.application.cadence.ViewCadence;
import sambandh.application.customer.CustomerViews;
import sambandh.application.customer.Customers;
import sambandh.application.letter.Letters;
import sambandh.application.letter.Recipients;
import sambandh.application.letter.WriteLetter;
import sambandh.application.order.Orders;
import sambandh.application.product.Products;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Bells;
import sambandh.application.shared.Events;
import sambandh.application.shared.Ids;
import sambandh.application.shared.Reaction;
import sambandh.application.shared.UnitOfWork;
import sambandh.application.task.TaskList;
import sambandh.application.template.ReaderFacts;
import sambandh.application.template.TemplateShelf;
import sambandh.application.timeline.Timeline;
import sambandh.domain.order.OrderPlaced;

@Factory
class CadenceBeans {
    /** How many contacts of plans an employee has time for on one day. */
    private static final int PER_DAY = 20;

    @Singleton
    CadenceNews cadenceNews(Events events, Timeline timeline, Ids ids) {
        return new CadenceNews(events, timeline, ids);
    }

    @Singleton
    PlanningFacts planningFacts(
            Plans plans,
            PlannedSteps steps,
            SeasonStore seasons,
            CareFacts customers,
            Calendars calendars,
            Clock clock) {
        return new PlanningFacts(plans, steps, seasons, customers, calendars, PER_DAY, clock);
    }

    @Singleton
    PlanAhead planAhead(PlanningFacts facts, PlannedSteps steps, Enrolments enrolments, Ids ids) {
        return new PlanAhead(facts, steps, enrolments, ids);
    }

    @Singleton
    EnrolCustomers enrolCustomers(
            Plans plans,
            Enrolments enrolments,
            CadenceNews news,
            UnitOfWork unitOfWork,
            Bells bells,
            Ids ids,
            Clock clock) {
        return new EnrolCustomers(plans, enrolments, news, unitOfWork, bells, ids, clock);
    }

    @Singleton
    Reaction<OrderPlaced> careAfterOrder(
            Orders orders, Products products, CareFacts customers, Enrolments enrolments, EnrolCustomers enrol) {
        return new OnOrder(orders, products, customers, enrolments, enrol);
    }

    @Singleton
    SteerEnrolment steerEnrolment(
            Plans plans,
            Enrolments enrolments,
            PlannedSteps steps,
            TaskList tasks,
            Customers customers,
            CareFacts facts,
            EnrolCustomers enrol,
            CadenceNews news,
            Audit audit,
            UnitOfWork unitOfWork,
            Bells bells,
            Clock clock) {
        return new SteerEnrolment(
                plans, enrolments, steps, tasks, customers, facts, enrol, news, audit, unitOfWork, bells, clock);
    }

    @Singleton
    ProveStep proveStep(
            PlannedSteps steps,
            Enrolments enrolments,
            Plans plans,
            CareFacts customers,
            TaskList tasks,
            CadenceNews news,
            UnitOfWork unitOfWork,
            Bells bells,
            Clock clock) {
        return new ProveStep(steps, enrolments, plans, customers, tasks, news, unitOfWork, bells, clock);
    }

    @Singleton
    ChangePlans changePlans(
            Plans plans,
            StarterPlans starters,
            TemplateShelf shelf,
            Audit audit,
            UnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        return new ChangePlans(plans, starters, shelf, audit, unitOfWork, ids, clock);
    }

    @Singleton
    ChangeSeasons changeSeasons(
            SeasonStore seasons,
            Customers customers,
            Replans replans,
            Audit audit,
            UnitOfWork unitOfWork,
            Bells bells,
            Ids ids,
            Clock clock) {
        return new ChangeSeasons(seasons, customers, replans, audit, unitOfWork, bells, ids, clock);
    }

    @Singleton
    ViewCadence viewCadence(
            CustomerViews customers, Enrolments enrolments, PlanningFacts facts, List<Touches> touches, Clock clock) {
        return new ViewCadence(customers, enrolments, facts, touches, clock);
    }

    @Singleton
    TakeDueStep takeDueStep(
            PlannedSteps steps,
            Enrolments enrolments,
            Plans plans,
            CareFacts customers,
            TaskList tasks,
            Letters letters,
            WriteLetter writeLetter,
            Recipients recipients,
            ReaderFacts facts,
            TemplateShelf shelf,
            CadenceNews news,
            Clock clock) {
        return new TakeDueStep(
                steps,
                enrolments,
                plans,
                customers,
                tasks,
                letters,
                writeLetter,
                recipients,
                facts,
                shelf,
                news,
                clock);
    }

    @Context
    @Bean(preDestroy = "close")
    @Requires(property = "sambandh.workers", notEquals = "off")
    Workers planners(
            Enrolments enrolments,
            Plans plans,
            PlanAhead ahead,
            EnrolCustomers enrol,
            CareFacts customers,
            CadenceNews news,
            UnitOfWork unitOfWork,
            Bells bells,
            Ids ids,
            Clock clock) {
        RunPlanning run = new RunPlanning(enrolments, plans, ahead, enrol, customers, news, unitOfWork, ids, clock);
        return Workers.start(1, "cadence", bells, Enrolments.BELL, run::round);
    }

    @Context
    @Bean(preDestroy = "close")
    @Requires(property = "sambandh.workers", notEquals = "off")
    Workers dueSteps(PlannedSteps steps, TakeDueStep take, UnitOfWork unitOfWork, Bells bells, Ids ids) {
        RunDueSteps run = new RunDueSteps(steps, take, unitOfWork, ids);
        return Workers.start(1, "cadence-due", bells, PlannedSteps.BELL, run::round);
    }

    @Context
    @Bean(preDestroy = "close")
    @Requires(property = "sambandh.workers", notEquals = "off")
    Workers replanners(
            Replans replans,
            Enrolments enrolments,
            PlanAhead ahead,
            UnitOfWork unitOfWork,
            Bells bells,
            Ids ids,
            Clock clock) {
        RunReplans run = new RunReplans(replans, enrolments, ahead, unitOfWork, ids, clock);
        return Workers.start(1, "cadence-replan", bells, Replans.BELL, run::round);
    }
}
