package sambandh.rest.bulk;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import sambandh.application.bulk.CancelImport;
import sambandh.application.bulk.CompanyDefaults;
import sambandh.application.bulk.ImportKinds;
import sambandh.application.bulk.InMemoryImportParts;
import sambandh.application.bulk.InMemoryImports;
import sambandh.application.bulk.MakeExport;
import sambandh.application.bulk.MakeImport;
import sambandh.application.bulk.RunImports;
import sambandh.application.bulk.Things;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Events;
import sambandh.application.shared.Ids;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.UnitOfWork;

@Factory
class ImportTestBeans {
    @Singleton
    InMemoryImports imports(InMemoryUnitOfWork unitOfWork) {
        return new InMemoryImports(unitOfWork);
    }

    @Singleton
    Things things() {
        return new Things();
    }

    @Singleton
    InMemoryImportParts parts(InMemoryUnitOfWork unitOfWork) {
        return new InMemoryImportParts(unitOfWork);
    }

    @Singleton
    MakeImport makeImport(
            Things things,
            InMemoryImports imports,
            InMemoryImportParts parts,
            Audit audit,
            UnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        return new MakeImport(
                new ImportKinds(List.of(things)),
                new MakeImport.Stores(imports, imports, parts, unitOfWork, clock, 1_000),
                () -> new CompanyDefaults.Values(ZoneId.of("Asia/Kolkata"), Currency.getInstance("INR")),
                () -> {},
                audit,
                ids);
    }

    @Singleton
    CancelImport cancelImport(InMemoryImports imports, Audit audit, UnitOfWork unitOfWork, Clock clock) {
        return new CancelImport(imports, () -> {}, audit, unitOfWork, clock);
    }

    @Singleton
    RunImports runImports(
            Things things,
            InMemoryImports imports,
            InMemoryImportParts parts,
            Events events,
            UnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        return new RunImports(
                new ImportKinds(List.of(things)),
                new RunImports.Stores(imports, imports, parts, events, unitOfWork, clock),
                ids);
    }

    @Singleton
    ListedRows listedRows() {
        return new ListedRows();
    }

    @Singleton
    MakeExport makeExport(ListedRows rows, Audit audit, UnitOfWork unitOfWork) {
        return new MakeExport(List.of(rows), audit, unitOfWork);
    }
}
