package sambandh.bootstrap;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import sambandh.application.bulk.CancelImport;
import sambandh.application.bulk.CompanyDefaults;
import sambandh.application.bulk.ExportKind;
import sambandh.application.bulk.ImportKind;
import sambandh.application.bulk.ImportKinds;
import sambandh.application.bulk.ImportParts;
import sambandh.application.bulk.ImportWork;
import sambandh.application.bulk.ImportWorkers;
import sambandh.application.bulk.Imports;
import sambandh.application.bulk.MakeExport;
import sambandh.application.bulk.MakeImport;
import sambandh.application.bulk.RunImports;
import sambandh.application.company.CompanyProfiles;
import sambandh.application.customer.CustomerImport;
import sambandh.application.customer.CustomerMerge;
import sambandh.application.order.OrderImport;
import sambandh.application.order.OrderLineImport;
import sambandh.application.order.OrderLineMerge;
import sambandh.application.order.OrderMerge;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Events;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.company.CompanyProfile;

@Factory
class BulkBeans {
    private static final int ROWS_A_TRANSACTION = 5_000;

    @Singleton
    CustomerImport customerImport(CustomerMerge merge, Ids ids) {
        return new CustomerImport(merge, ids);
    }

    @Singleton
    OrderImport orderImport(OrderMerge merge, Ids ids, Clock clock) {
        return new OrderImport(merge, ids, clock);
    }

    @Singleton
    OrderLineImport orderLineImport(OrderLineMerge merge, Ids ids, Clock clock) {
        return new OrderLineImport(merge, ids, clock);
    }

    @Singleton
    CompanyDefaults companyDefaults(CompanyProfiles profiles) {
        return () -> {
            CompanyProfile.Details company = profiles.current().details();
            return new CompanyDefaults.Values(company.zone(), company.currency());
        };
    }

    @Singleton
    ImportKinds importKinds(List<ImportKind<?>> kinds) {
        return new ImportKinds(kinds);
    }

    @Singleton
    MakeImport makeImport(
            ImportKinds kinds,
            MakeImport.Stores stores,
            CompanyDefaults company,
            ImportWorkers workers,
            Audit audit,
            Ids ids) {
        return new MakeImport(kinds, stores, company, workers, audit, ids);
    }

    @Singleton
    MakeImport.Stores receivingStores(
            Imports imports, ImportWork work, ImportParts parts, UnitOfWork unitOfWork, Clock clock) {
        return new MakeImport.Stores(imports, work, parts, unitOfWork, clock, ROWS_A_TRANSACTION);
    }

    @Singleton
    RunImports runImports(
            ImportKinds kinds,
            Imports imports,
            ImportWork work,
            ImportParts parts,
            Events events,
            UnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        return new RunImports(kinds, new RunImports.Stores(imports, work, parts, events, unitOfWork, clock), ids);
    }

    @Singleton
    CancelImport cancelImport(Imports imports, ImportWorkers workers, Audit audit, UnitOfWork unitOfWork, Clock clock) {
        return new CancelImport(imports, workers, audit, unitOfWork, clock);
    }

    @Singleton
    MakeExport makeExport(List<ExportKind> kinds, Audit audit, UnitOfWork unitOfWork) {
        return new MakeExport(kinds, audit, unitOfWork);
    }
}
