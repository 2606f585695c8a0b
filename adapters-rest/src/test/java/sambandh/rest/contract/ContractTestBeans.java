package sambandh.rest.contract;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import sambandh.application.company.InMemoryCompanyProfiles;
import sambandh.application.contract.AgreeContract;
import sambandh.application.contract.ChangeContract;
import sambandh.application.contract.ContractNews;
import sambandh.application.contract.InMemoryContracts;
import sambandh.application.customer.InMemoryCustomers;
import sambandh.application.product.InMemoryProducts;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Events;
import sambandh.application.shared.Ids;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.UnitOfWork;
import sambandh.application.timeline.InMemoryTimeline;

@Factory
class ContractTestBeans {
    @Singleton
    InMemoryContracts contracts(InMemoryUnitOfWork unitOfWork) {
        return new InMemoryContracts(unitOfWork);
    }

    @Singleton
    ContractNews contractNews(
            InMemoryCompanyProfiles company,
            InMemoryTimeline timeline,
            Events events,
            Audit audit,
            Ids ids,
            Clock clock) {
        return new ContractNews(company, timeline, events, audit, ids, clock);
    }

    @Singleton
    AgreeContract agreeContract(
            InMemoryContracts contracts,
            InMemoryCustomers customers,
            InMemoryProducts products,
            ContractNews news,
            UnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        return new AgreeContract(contracts, customers, products, news, unitOfWork, ids, clock);
    }

    @Singleton
    ChangeContract changeContract(
            InMemoryContracts contracts,
            InMemoryCustomers customers,
            InMemoryProducts products,
            ContractNews news,
            UnitOfWork unitOfWork,
            Clock clock) {
        return new ChangeContract(contracts, customers, products, news, unitOfWork, clock);
    }
}
