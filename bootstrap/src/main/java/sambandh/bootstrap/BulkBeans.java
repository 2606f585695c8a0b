package sambandh.bootstrap;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import sambandh.application.bulk.CancelImport;
import sambandh.application.bulk.CompanyDefaults;
import sambandh.application.bulk.ImportKind;
import sambandh.application.bulk.ImportKinds;
import sambandh.application.bulk.ImportWorkers;
import sambandh.application.bulk.Imports;
import sambandh.application.bulk.MakeImport;
import sambandh.application.bulk.RunImports;
import sambandh.application.customer.CustomerImport;
import sambandh.application.customer.CustomerStage;
import sambandh.application.order.OrderImport;
import sambandh.application.order.OrderLineImport;
import sambandh.application.order.OrderLineStage;
import sambandh.application.order.OrderStage;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Events;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;

@Factory
class BulkBeans {
    private static final int LINES_A_TRANSACTION = 5_000;

    @Singleton
    CustomerImport customerImport(CustomerStage stage, Ids ids) {
        return new CustomerImport(stage, ids);
    }

    @Singleton
    OrderImport orderImport(OrderStage stage, Ids ids, Clock clock) {
        return new OrderImport(stage, ids, clock);
    }

    @Singleton
    OrderLineImport orderLineImport(OrderLineStage stage, Ids ids, Clock clock) {
        return new OrderLineImport(stage, ids, clock);
    }

    @Singleton
    ImportKinds importKinds(List<ImportKind<?>> kinds) {
        return new ImportKinds(kinds);
    }

    @Singleton
    MakeImport makeImport(
            ImportKinds kinds,
            Imports imports,
            CompanyDefaults company,
            ImportWorkers workers,
            Audit audit,
            UnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        return new MakeImport(kinds, imports, company, workers, audit, unitOfWork, ids, clock);
    }

    @Singleton
    RunImports runImports(
            ImportKinds kinds, Imports imports, Events events, UnitOfWork unitOfWork, Ids ids, Clock clock) {
        return new RunImports(kinds, imports, events, unitOfWork, ids, clock, LINES_A_TRANSACTION);
    }

    @Singleton
    CancelImport cancelImport(Imports imports, ImportWorkers workers, Audit audit, UnitOfWork unitOfWork, Clock clock) {
        return new CancelImport(imports, workers, audit, unitOfWork, clock);
    }
}
