package sambandh.application.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import sambandh.application.shared.Events;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.bulk.Import;

/** Merges one import chunk by chunk. While one is written, the next is read. */
final class Merging<R> {
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
        CompletableFuture<Chunk<R>> next = read(job, job.mergedTo());
        for (long at = job.mergedTo(); at < job.lastLine(); ) {
            if (turn.isOver()) {
                unitOfWork.run(() -> work.release(job.id(), claim.id()));
                return false;
            }
            Chunk<R> chunk = await(next);
            at = chunk.upTo();
            next = read(job, at);
            List<Chunk<R>> together = new ArrayList<>(List.of(chunk));
            if (at < Sorting.LATE
                    && job.lastLine() > Sorting.LATE
                    && await(next).upTo() > Sorting.LATE) {
                // nobody sees a sale of a small file without what the file takes back of it
                together.add(await(next));
                at = together.getLast().upTo();
                next = read(job, at);
            }
            unitOfWork.run(() -> together.forEach(some -> merge(claim, some)));
        }
        return true;
    }

    private void merge(ImportWork.Claim claim, Chunk<R> chunk) {
        Import job = claim.job();
        ImportMerge.Merged merged =
                kind.merge().merge(job, chunk.rows(), !job.settings().dryRun());
        imports.reject(job.id(), merged.rejections());
        if (!job.settings().dryRun()) {
            merged.events().forEach(events::add);
        }
        work.advance(job.id(), claim.id(), chunk.upTo(), merged.counts());
    }

    private CompletableFuture<Chunk<R>> read(Import job, long at) {
        CompletableFuture<Chunk<R>> chunk = new CompletableFuture<>();
        if (at < job.lastLine()) {
            Thread.ofVirtual().name("import-ahead").start(() -> {
                try {
                    chunk.complete(Chunk.behind(job, kind, parts, at));
                } catch (RuntimeException | Error failed) {
                    chunk.completeExceptionally(failed);
                }
            });
        }
        return chunk;
    }

    private static <R> Chunk<R> await(CompletableFuture<Chunk<R>> chunk) {
        try {
            return chunk.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
