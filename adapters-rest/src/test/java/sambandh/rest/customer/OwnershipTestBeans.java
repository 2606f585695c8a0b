package sambandh.rest.customer;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import sambandh.application.company.Employees;
import sambandh.application.customer.HandOverOnLeaving;
import sambandh.application.customer.HandOvers;
import sambandh.application.customer.InMemoryCustomers;
import sambandh.application.customer.InMemoryHandOvers;
import sambandh.application.customer.InMemoryOwnerNews;
import sambandh.application.customer.InMemoryOwnerships;
import sambandh.application.customer.InMemoryPeople;
import sambandh.application.customer.KeepOwnership;
import sambandh.application.customer.OwnerNews;
import sambandh.application.customer.Ownerships;
import sambandh.application.customer.PlanHandOver;
import sambandh.application.customer.RunHandOvers;
import sambandh.application.customer.StartHandOver;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Bells;
import sambandh.application.shared.Events;
import sambandh.application.shared.Ids;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.UnitOfWork;

@Factory
class OwnershipTestBeans {
    @Singleton
    InMemoryOwnerships ownerships(InMemoryUnitOfWork unitOfWork) {
        return new InMemoryOwnerships(unitOfWork);
    }

    @Singleton
    InMemoryOwnerNews ownerNews(InMemoryUnitOfWork unitOfWork, InMemoryCustomers customers, InMemoryPeople people) {
        return new InMemoryOwnerNews(unitOfWork, customers, people);
    }

    @Singleton
    InMemoryHandOvers handOvers(InMemoryUnitOfWork unitOfWork, InMemoryCustomers customers, InMemoryPeople people) {
        return new InMemoryHandOvers(unitOfWork, customers, people);
    }

    @Singleton
    KeepOwnership keepOwnership(Ownerships ownerships, Events events, Ids ids) {
        return new KeepOwnership(ownerships, events, ids);
    }

    @Singleton
    PlanHandOver planHandOver(Employees employees, HandOvers handOvers, Ids ids, Clock clock) {
        return new PlanHandOver(employees, handOvers, ids, clock);
    }

    @Singleton
    StartHandOver startHandOver(
            Employees employees, HandOvers handOvers, PlanHandOver plan, Audit audit, UnitOfWork unitOfWork) {
        return new StartHandOver(employees, handOvers, plan, audit, unitOfWork, new Bells());
    }

    @Singleton
    HandOverOnLeaving handOverOnLeaving(HandOvers handOvers, PlanHandOver plan, StartHandOver start) {
        return new HandOverOnLeaving(handOvers, plan, start);
    }

    @Singleton
    RunHandOvers runHandOvers(
            HandOvers handOvers,
            PlanHandOver plan,
            Employees employees,
            Ownerships ownerships,
            OwnerNews news,
            Events events,
            UnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        return new RunHandOvers(
                handOvers, plan, employees, ownerships, news, List.of(), events, unitOfWork, ids, clock);
    }
}
