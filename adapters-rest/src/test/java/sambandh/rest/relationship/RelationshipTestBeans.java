package sambandh.rest.relationship;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import sambandh.application.company.InMemoryCompanyProfiles;
import sambandh.application.customer.InMemoryCustomers;
import sambandh.application.order.InMemoryCountedSales;
import sambandh.application.order.InMemoryOrders;
import sambandh.application.product.InMemoryProducts;
import sambandh.application.relationship.ChangeNeed;
import sambandh.application.relationship.ChooseType;
import sambandh.application.relationship.InMemoryMotives;
import sambandh.application.relationship.InMemoryNeeds;
import sambandh.application.relationship.InMemoryRelationships;
import sambandh.application.relationship.RecordMotive;
import sambandh.application.relationship.StageNews;
import sambandh.application.relationship.TakeBackEvidence;
import sambandh.application.relationship.TellEvidence;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Events;
import sambandh.application.shared.Ids;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.UnitOfWork;
import sambandh.application.timeline.InMemoryTimeline;

@Factory
class RelationshipTestBeans {
    @Singleton
    InMemoryCountedSales countedSales() {
        return new InMemoryCountedSales();
    }

    @Singleton
    InMemoryRelationships relationships(
            InMemoryUnitOfWork unitOfWork, InMemoryCustomers customers, InMemoryCountedSales sales) {
        return new InMemoryRelationships(unitOfWork, customers, sales);
    }

    @Singleton
    StageNews stageNews(
            InMemoryCompanyProfiles company,
            InMemoryTimeline timeline,
            Events events,
            Audit audit,
            Ids ids,
            Clock clock) {
        return new StageNews(company, timeline, events, audit, ids, clock);
    }

    @Singleton
    TellEvidence tellEvidence(
            InMemoryRelationships stages,
            InMemoryCustomers customers,
            StageNews news,
            UnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        return new TellEvidence(stages, customers, news, unitOfWork, ids, clock);
    }

    @Singleton
    TakeBackEvidence takeBackEvidence(InMemoryRelationships stages, StageNews news, UnitOfWork unitOfWork) {
        return new TakeBackEvidence(stages, news, unitOfWork);
    }

    @Singleton
    ChooseType chooseType(
            InMemoryRelationships relationships,
            InMemoryCustomers customers,
            InMemoryCompanyProfiles company,
            InMemoryTimeline timeline,
            Audit audit,
            UnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        return new ChooseType(relationships, customers, company, timeline, audit, unitOfWork, ids, clock);
    }

    @Singleton
    InMemoryMotives motives(InMemoryUnitOfWork unitOfWork) {
        return new InMemoryMotives(unitOfWork);
    }

    @Singleton
    InMemoryNeeds needs(InMemoryUnitOfWork unitOfWork) {
        return new InMemoryNeeds(unitOfWork);
    }

    @Singleton
    RecordMotive recordMotive(
            InMemoryMotives motives,
            InMemoryCustomers customers,
            InMemoryOrders orders,
            Audit audit,
            UnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        return new RecordMotive(motives, customers, orders, audit, unitOfWork, ids, clock);
    }

    @Singleton
    ChangeNeed changeNeed(
            InMemoryNeeds needs,
            InMemoryCustomers customers,
            InMemoryProducts products,
            Audit audit,
            UnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        return new ChangeNeed(needs, customers, products, audit, unitOfWork, ids, clock);
    }
}
