package sambandh.bootstrap;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import sambandh.application.company.CompanyProfiles;
import sambandh.application.customer.Customers;
import sambandh.application.customer.People;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Events;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.application.tie.ChangeTie;
import sambandh.application.tie.MakeTie;
import sambandh.application.tie.ShowNetwork;
import sambandh.application.tie.TieViews;
import sambandh.application.tie.Ties;
import sambandh.application.timeline.Timeline;

@Factory
class TieBeans {
    @Singleton
    MakeTie makeTie(
            Ties ties,
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
            Ties ties,
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
    ShowNetwork showNetwork(TieViews views, CompanyProfiles company, Clock clock) {
        return new ShowNetwork(views, company, clock);
    }
}
