package sambandh.bootstrap;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import sambandh.application.company.Employees;
import sambandh.application.customer.HandOverOnLeaving;
import sambandh.application.customer.HandOvers;
import sambandh.application.customer.KeepOwnership;
import sambandh.application.customer.OwnerNews;
import sambandh.application.customer.OwnershipViews;
import sambandh.application.customer.Ownerships;
import sambandh.application.customer.PlanHandOver;
import sambandh.application.customer.Portfolio;
import sambandh.application.customer.RunHandOvers;
import sambandh.application.customer.StartHandOver;
import sambandh.application.customer.TellOwners;
import sambandh.application.letter.Addressees;
import sambandh.application.letter.RulesOfLetters;
import sambandh.application.letter.SteerMailing;
import sambandh.application.letter.TellOfNewContact;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Bells;
import sambandh.application.shared.Events;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.application.template.TemplateShelf;

@Factory
class OwnershipBeans {
    @Singleton
    KeepOwnership keepOwnership(Ownerships ownerships, Events events, Ids ids) {
        return new KeepOwnership(ownerships, events, ids);
    }

    @Singleton
    TellOwners tellOwners(OwnerNews news, Ids ids, Clock clock) {
        return new TellOwners(news, ids, clock);
    }

    @Singleton
    PlanHandOver planHandOver(Employees employees, HandOvers handOvers, Ids ids, Clock clock) {
        return new PlanHandOver(employees, handOvers, ids, clock);
    }

    @Singleton
    StartHandOver startHandOver(
            Employees employees,
            HandOvers handOvers,
            PlanHandOver planHandOver,
            Audit audit,
            UnitOfWork unitOfWork,
            Bells bells) {
        return new StartHandOver(employees, handOvers, planHandOver, audit, unitOfWork, bells);
    }

    @Singleton
    HandOverOnLeaving handOverOnLeaving(HandOvers handOvers, PlanHandOver planHandOver, StartHandOver startHandOver) {
        return new HandOverOnLeaving(handOvers, planHandOver, startHandOver);
    }

    /** @param portfolios whatever columns to the right contribute; none is fine */
    @Singleton
    RunHandOvers runHandOvers(
            HandOvers handOvers,
            PlanHandOver planHandOver,
            Employees employees,
            Ownerships ownerships,
            OwnerNews news,
            List<Portfolio> portfolios,
            Events events,
            UnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        return new RunHandOvers(
                handOvers, planHandOver, employees, ownerships, news, portfolios, events, unitOfWork, ids, clock);
    }

    @Singleton
    TellOfNewContact tellOfNewContact(
            OwnershipViews ownerships,
            Employees employees,
            Addressees addressees,
            TemplateShelf shelf,
            SteerMailing mailings,
            RulesOfLetters rules,
            Clock clock) {
        return new TellOfNewContact(ownerships, employees, addressees, shelf, mailings, rules, clock);
    }

    @Context
    @Bean(preDestroy = "close")
    @Requires(property = "sambandh.workers", notEquals = "off")
    Workers handOverRunners(RunHandOvers run, Bells bells) {
        return Workers.start(1, "hand-overs", bells, HandOvers.BELL, run::round);
    }
}
