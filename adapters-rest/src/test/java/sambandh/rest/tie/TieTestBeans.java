package sambandh.rest.tie;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import sambandh.application.company.CompanyProfiles;
import sambandh.application.customer.Customers;
import sambandh.application.customer.InMemoryCustomers;
import sambandh.application.customer.InMemoryPeople;
import sambandh.application.customer.People;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Events;
import sambandh.application.shared.Ids;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.UnitOfWork;
import sambandh.application.tie.ChangeTie;
import sambandh.application.tie.InMemoryTies;
import sambandh.application.tie.MakeTie;
import sambandh.application.tie.ShowNetwork;
import sambandh.application.timeline.Timeline;

@Factory
class TieTestBeans {
    @Singleton
    InMemoryTies ties(InMemoryUnitOfWork unitOfWork, InMemoryCustomers customers, InMemoryPeople people) {
        return new InMemoryTies(unitOfWork, customers, people);
    }

    @Singleton
    MakeTie makeTie(
            InMemoryTies ties,
            Customers customers,
            People people,
            Timeline timeline,
            Events events,
            Audit audit,
            UnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        return new MakeTie(ties, customers, people, timeline, events, audit, unitOfWork, ids, clock);
    }

    @Singleton
    ChangeTie changeTie(
            InMemoryTies ties,
            People people,
            Timeline timeline,
            Events events,
            Audit audit,
            UnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        return new ChangeTie(ties, people, timeline, events, audit, unitOfWork, ids, clock);
    }

    @Singleton
    ShowNetwork showNetwork(InMemoryTies ties, CompanyProfiles company, Clock clock) {
        return new ShowNetwork(ties, company, clock);
    }
}
