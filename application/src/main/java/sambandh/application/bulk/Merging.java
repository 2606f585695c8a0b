package sambandh.application.bulk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import sambandh.application.shared.Events;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.bulk.Import;

/** Merges one import chunk by chunk. While one is written, the next is read. */
final class Merging<R> {
    /** Whoever waits meanwhile comes next, so that a small file need not wait for the end of a large one. */
    private static final Duration TURN = Duration.ofSeconds(5);

    private final Imports imports;
    private final ImportWork work;
    private final ImportParts parts;
    private final Events events;
    private final UnitOfWork unitOfWork;
    private final Clock clock;
    private final BooleanSupplier stopping;
    private final ImportKind<R> kind;

    Merging(RunImports.Stores stores, ImportKind<R> kind, BooleanSupplier stopping) {
        this.imports = stores.imports();
        this.work = stores.work();
        this.parts = stores.parts();
        this.events = stores.events();
        this.unitOfWork = stores.unitOfWork();
        this.clock = stores.clock();
        this.kind = kind;
        this.stopping = stopping;
    }

    /** Goes on to the end, or for a turn; true when everything is merged. Otherwise the claim is given back. */
    boolean merge(ImportWork.Claim claim) {
        Import job = claim.job();
        Instant turnEnds = clock.instant().plus(TURN);
        CompletableFuture<Chunk<R>> next = read(job, job.mergedTo());
        for (long at = job.mergedTo(); at < job.lastLine(); ) {
            if (stopping.getAsBoolean() || clock.instant().isAfter(turnEnds)) {
                unitOfWork.run(() -> work.release(job.id(), claim.id()));
                return false;
            }
            Chunk<R> chunk = await(next);
            at = chunk.upTo();
            next = read(job, at);
            unitOfWork.run(() -> merge(claim, chunk));
        }
        return true;
    }

    private void merge(ImportWork.Claim claim, Chunk<R> chunk) {
        Import job = claim.job();
        ImportMerge.Merged merged =
                kind.merge().merge(job, chunk.rows(), !job.settings().dryRun());
        imports.reject(job.id(), merged.rejections());
        merged.events().forEach(events::add);
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
