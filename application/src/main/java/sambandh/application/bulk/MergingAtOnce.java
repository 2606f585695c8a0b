package sambandh.application.bulk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import sambandh.application.shared.Events;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.bulk.Import;
import sambandh.domain.bulk.ImportCounts;
import sambandh.domain.bulk.Rejection;
import sambandh.domain.shared.Event;

/** Merges one import in one transaction, after a look at what would become of it. */
final class MergingAtOnce<R> {
    private final Imports imports;
    private final ImportWork work;
    private final ImportParts parts;
    private final Events events;
    private final UnitOfWork unitOfWork;
    private final Clock clock;
    private final ImportKind<R> kind;

    MergingAtOnce(RunImports.Stores stores, ImportKind<R> kind) {
        this.imports = stores.imports();
        this.work = stores.work();
        this.parts = stores.parts();
        this.events = stores.events();
        this.unitOfWork = stores.unitOfWork();
        this.clock = stores.clock();
        this.kind = kind;
    }

    /** True when everything is merged, false when nothing is, since rows are wrong. */
    boolean merge(ImportWork.Claim claim) {
        Import job = claim.job();
        ImportMerge.Merged first = unitOfWork.perform(() -> whole(job, false));
        if (first.counts().rejected() + job.counts().rejected() > 0) {
            unitOfWork.run(() -> refuse(claim, first));
            return false;
        }
        try {
            unitOfWork.run(() -> write(claim, first));
            return true;
        } catch (RowsRejected late) {
            unitOfWork.run(() -> refuse(claim, late.merged));
            return false;
        }
    }

    private void write(ImportWork.Claim claim, ImportMerge.Merged looked) {
        Import job = claim.job();
        ImportMerge.Merged merged = job.settings().dryRun() ? looked : whole(job, true);
        if (merged.counts().rejected() > 0) {
            throw new RowsRejected(merged);
        }
        if (!job.settings().dryRun()) {
            merged.events().forEach(events::add);
        }
        work.advance(job.id(), claim.id(), job.lastLine(), merged.counts());
    }

    /** What a look could not find, since a row is wrong by what another one of the file makes. Undoes all. */
    private static final class RowsRejected extends RuntimeException {
        private final transient ImportMerge.Merged merged;

        private RowsRejected(ImportMerge.Merged merged) {
            this.merged = merged;
        }
    }

    private void refuse(ImportWork.Claim claim, ImportMerge.Merged looked) {
        Import job = claim.job();
        var only = new ImportCounts(
                0, 0, 0, looked.counts().rejected(), looked.counts().warnings());
        imports.reject(job.id(), looked.rejections());
        work.advance(job.id(), claim.id(), job.lastLine(), only);
        work.finish(job.id(), claim.id(), Import.State.FAILED, "rows_rejected", clock.instant());
    }

    private ImportMerge.Merged whole(Import job, boolean write) {
        ImportCounts counts = ImportCounts.NONE;
        List<Rejection> rejections = new ArrayList<>();
        List<Event> told = new ArrayList<>();
        for (long at = 0; at < job.lastLine(); ) {
            Chunk<R> chunk = Chunk.behind(job, kind, parts, at);
            ImportMerge.Merged merged = kind.merge().merge(job, chunk.rows(), write);
            counts = counts.plus(merged.counts());
            rejections.addAll(merged.rejections());
            told.addAll(merged.events());
            at = chunk.upTo();
        }
        return new ImportMerge.Merged(counts, rejections, told);
    }
}
