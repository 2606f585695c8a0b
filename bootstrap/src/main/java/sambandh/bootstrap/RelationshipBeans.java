package sambandh.bootstrap;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sambandh.application.company.CompanyProfiles;
import sambandh.application.customer.Customers;
import sambandh.application.order.Orders;
import sambandh.application.product.Products;
import sambandh.application.relationship.ChangeNeed;
import sambandh.application.relationship.CheckStages;
import sambandh.application.relationship.ChooseType;
import sambandh.application.relationship.FollowContracts;
import sambandh.application.relationship.FollowOrders;
import sambandh.application.relationship.KeepMarked;
import sambandh.application.relationship.MarkImported;
import sambandh.application.relationship.Motives;
import sambandh.application.relationship.Needs;
import sambandh.application.relationship.RecordMotive;
import sambandh.application.relationship.Relationships;
import sambandh.application.relationship.StageNews;
import sambandh.application.relationship.Stages;
import sambandh.application.relationship.TakeBackEvidence;
import sambandh.application.relationship.TellEvidence;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Events;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.application.timeline.Timeline;
import sambandh.domain.contract.ContractAgreed;
import sambandh.domain.contract.ContractChanged;
import sambandh.domain.contract.ContractRemoved;
import sambandh.domain.order.OrderCancelled;
import sambandh.domain.order.OrderChanged;
import sambandh.domain.order.OrderMode;
import sambandh.domain.order.OrderPlaced;
import sambandh.domain.order.OrderReturned;

@Factory
class RelationshipBeans {
    private static final Logger LOG = LoggerFactory.getLogger(RelationshipBeans.class);

    @Singleton
    ChooseType chooseType(
            Relationships relationships,
            Customers customers,
            CompanyProfiles company,
            Timeline timeline,
            Audit audit,
            UnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        return new ChooseType(relationships, customers, company, timeline, audit, unitOfWork, ids, clock);
    }

    @Singleton
    StageNews stageNews(CompanyProfiles company, Timeline timeline, Events events, Audit audit, Ids ids, Clock clock) {
        return new StageNews(company, timeline, events, audit, ids, clock);
    }

    @Singleton
    TellEvidence tellEvidence(
            Stages stages, Customers customers, StageNews news, UnitOfWork unitOfWork, Ids ids, Clock clock) {
        return new TellEvidence(stages, customers, news, unitOfWork, ids, clock);
    }

    @Singleton
    TakeBackEvidence takeBackEvidence(Stages stages, StageNews news, UnitOfWork unitOfWork) {
        return new TakeBackEvidence(stages, news, unitOfWork);
    }

    @Singleton
    RecordMotive recordMotive(
            Motives motives,
            Customers customers,
            Orders orders,
            Audit audit,
            UnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        return new RecordMotive(motives, customers, orders, audit, unitOfWork, ids, clock);
    }

    @Singleton
    ChangeNeed changeNeed(
            Needs needs,
            Customers customers,
            Products products,
            Audit audit,
            UnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        return new ChangeNeed(needs, customers, products, audit, unitOfWork, ids, clock);
    }

    @Singleton
    @Named("relationship.order-placed")
    FollowOrders<OrderPlaced> followPlaced(Stages stages, StageNews news) {
        return new FollowOrders<>(
                "relationship.order-placed", OrderPlaced.class, it -> it.mode() == OrderMode.LIVE, stages, news);
    }

    @Singleton
    @Named("relationship.order-returned")
    FollowOrders<OrderReturned> followReturned(Stages stages, StageNews news) {
        return new FollowOrders<>(
                "relationship.order-returned", OrderReturned.class, it -> it.mode() == OrderMode.LIVE, stages, news);
    }

    @Singleton
    @Named("relationship.order-cancelled")
    FollowOrders<OrderCancelled> followCancelled(Stages stages, StageNews news) {
        return new FollowOrders<>(
                "relationship.order-cancelled", OrderCancelled.class, it -> it.mode() == OrderMode.LIVE, stages, news);
    }

    @Singleton
    @Named("relationship.order-changed")
    FollowOrders<OrderChanged> followChanged(Stages stages, StageNews news) {
        return new FollowOrders<>(
                "relationship.order-changed", OrderChanged.class, it -> it.mode() == OrderMode.LIVE, stages, news);
    }

    @Singleton
    @Named("relationship.contract-agreed")
    FollowContracts<ContractAgreed> followAgreed(Stages stages, StageNews news, Ids ids, Clock clock) {
        return new FollowContracts<>(
                "relationship.contract-agreed",
                ContractAgreed.class,
                it -> new FollowContracts.Known(it.contractId(), it.customerId(), it.from()),
                stages,
                news,
                ids,
                clock);
    }

    @Singleton
    @Named("relationship.contract-changed")
    FollowContracts<ContractChanged> followContractChanged(Stages stages, StageNews news, Ids ids, Clock clock) {
        return new FollowContracts<>(
                "relationship.contract-changed",
                ContractChanged.class,
                it -> new FollowContracts.Known(it.contractId(), it.customerId(), it.from()),
                stages,
                news,
                ids,
                clock);
    }

    @Singleton
    @Named("relationship.contract-removed")
    FollowContracts<ContractRemoved> followRemoved(Stages stages, StageNews news, Ids ids, Clock clock) {
        return new FollowContracts<>(
                "relationship.contract-removed",
                ContractRemoved.class,
                it -> new FollowContracts.Known(it.contractId(), it.customerId(), null),
                stages,
                news,
                ids,
                clock);
    }

    @Singleton
    MarkImported markImported(Stages stages, Events events, Clock clock) {
        return new MarkImported(stages, events, clock);
    }

    @Singleton
    KeepMarked keepMarked(Stages stages, Events events, Clock clock) {
        return new KeepMarked(stages, events, clock);
    }

    @Singleton
    CheckStages checkStages(Stages stages, UnitOfWork unitOfWork) {
        return new CheckStages(
                stages,
                unitOfWork,
                wrong -> LOG.warn("the stages kept of {} customers were not right and have been mended", wrong));
    }
}
