package sambandh.bootstrap;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import sambandh.application.company.CompanyProfiles;
import sambandh.application.contract.AgreeContract;
import sambandh.application.contract.ChangeContract;
import sambandh.application.contract.ContractNews;
import sambandh.application.contract.Contracts;
import sambandh.application.contract.RenewContracts;
import sambandh.application.customer.Customers;
import sambandh.application.product.Products;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Events;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.application.timeline.Timeline;

@Factory
class ContractBeans {
    @Singleton
    ContractNews contractNews(
            CompanyProfiles company, Timeline timeline, Events events, Audit audit, Ids ids, Clock clock) {
        return new ContractNews(company, timeline, events, audit, ids, clock);
    }

    @Singleton
    AgreeContract agreeContract(
            Contracts contracts,
            Customers customers,
            Products products,
            ContractNews news,
            UnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        return new AgreeContract(contracts, customers, products, news, unitOfWork, ids, clock);
    }

    @Singleton
    ChangeContract changeContract(
            Contracts contracts,
            Customers customers,
            Products products,
            ContractNews news,
            UnitOfWork unitOfWork,
            Clock clock) {
        return new ChangeContract(contracts, customers, products, news, unitOfWork, clock);
    }

    @Singleton
    RenewContracts renewContracts(Contracts contracts, ContractNews news, UnitOfWork unitOfWork, Clock clock) {
        return new RenewContracts(contracts, news, unitOfWork, clock);
    }
}
