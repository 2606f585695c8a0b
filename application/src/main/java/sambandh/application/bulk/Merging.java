package sambandh.application.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import sambandh.application.shared.Events;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.bulk.Import;

/**
 * Merges one import chunk by chunk. While one is written, the next is read; where it makes no difference which comes first,
 * two are written at once. Then the cursor stays behind both, and what stands behind the cursor is merged once because
 * the unit of work that merges a part takes it away.
 */
final class Merging<R> {
    private static final int AT_ONCE = 2;

    private final Imports imports;
    private final ImportWork work;
    private final ImportParts parts;
    private final Events events;
    private final UnitOfWork unitOfWork;
    private final ImportKind<R> kind;

    Merging(RunImports.Stores stores, ImportKind<R> kind) {
        this.imports = stores.imports();
        this.work = stores.work();
        this.parts = stores.parts();
        this.events = stores.events();
        this.unitOfWork = stores.unitOfWork();
        this.kind = kind;
    }

    /** Goes on to the end, or for a turn; true when everything is merged. Otherwise the claim is given back. */
    boolean merge(ImportWork.Claim claim, Turn turn) {
        Import job = claim.job();
        try (Lanes lanes = new Lanes(AT_ONCE)) {
            long merged = job.mergedTo();
            CompletableFuture<Chunk<R>> next = read(job, merged);
            for (long at = merged; at < job.lastLine(); ) {
                if (turn.isOver()) {
                    lanes.await();
                    unitOfWork.run(() -> work.release(job.id(), claim.id()));
                    return false;
                }
                Chunk<R> chunk = Lanes.await(next);
                long before = at;
                at = chunk.upTo();
                next = read(job, at);
                boolean withLate = isLastBeforeLate(job, at, next);
                if (kind.isApart(job) && at < Sorting.LATE && at < job.lastLine() && !withLate) {
                    long cursor = merged;
                    lanes.begin(() -> unitOfWork.run(() -> mergeApart(claim, chunk, cursor)));
                    // of those before only the last may still be at work when another begins
                    merged = before;
                    continue;
                }
                lanes.await();
                List<Chunk<R>> together = new ArrayList<>(List.of(chunk));
                if (withLate) {
                    // nobody sees a sale of a small file without what the file takes back of it
                    together.add(Lanes.await(next));
                    at = together.getLast().upTo();
                    next = read(job, at);
                }
                unitOfWork.run(() -> together.forEach(some -> merge(claim, some, some.upTo())));
                merged = at;
            }
        }
        return true;
    }

    private static boolean isLastBeforeLate(Import job, long at, CompletableFuture<? extends Chunk<?>> next) {
        return at < Sorting.LATE
                && job.lastLine() > Sorting.LATE
                && Lanes.await(next).upTo() > Sorting.LATE;
    }

    private void mergeApart(ImportWork.Claim claim, Chunk<R> chunk, long cursor) {
        merge(claim, chunk, cursor);
        parts.take(claim.job().id(), chunk.upTo());
    }

    private void merge(ImportWork.Claim claim, Chunk<R> chunk, long cursor) {
        Import job = claim.job();
        ImportMerge.Merged merged =
                kind.merge().merge(job, chunk.rows(), !job.settings().dryRun());
        // before the rejections, which refer to the import: two that hold it and want it to themselves would wait for
        // ever
        work.advance(job.id(), claim.id(), cursor, merged.counts());
        imports.reject(job.id(), merged.rejections());
        if (!job.settings().dryRun()) {
            merged.events().forEach(events::add);
        }
    }

    private CompletableFuture<Chunk<R>> read(Import job, long at) {
        return at < job.lastLine()
                ? Lanes.start("import-ahead", () -> Chunk.behind(job, kind, parts, at))
                : new CompletableFuture<>();
    }
}
