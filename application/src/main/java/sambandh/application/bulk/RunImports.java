package sambandh.application.bulk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Events;
import sambandh.application.shared.Heartbeat;
import sambandh.application.shared.Ids;
import sambandh.application.shared.StoreUnavailable;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.bulk.Import;
import sambandh.domain.bulk.ImportCounts;
import sambandh.domain.bulk.Rejection;

/**
 * Merges what was received, some thousand lines a transaction that also moves the import's cursor, so that whoever
 * takes over from a dead process goes on where it ended.
 */
public final class RunImports {
    private static final int TRIES = 6;

    private final ImportKinds kinds;
    private final Imports imports;
    private final Events events;
    private final UnitOfWork unitOfWork;
    private final Ids ids;
    private final Clock clock;
    private final int chunk;
    private volatile boolean stopping;

    /** @param chunk lines merged in one transaction */
    public RunImports(
            ImportKinds kinds, Imports imports, Events events, UnitOfWork unitOfWork, Ids ids, Clock clock, int chunk) {
        this.kinds = kinds;
        this.imports = imports;
        this.events = events;
        this.unitOfWork = unitOfWork;
        this.ids = ids;
        this.clock = clock;
        this.chunk = chunk;
    }

    /** Takes on one import, if there is work on any, and brings it to its end; false when there was none. */
    public boolean runOne() {
        Optional<Imports.Claim> taken = unitOfWork.perform(() -> imports.claim(ids.next()));
        taken.ifPresent(this::work);
        return taken.isPresent();
    }

    /** What is being merged ends with its chunk, and is free for others at once. */
    public void stop() {
        stopping = true;
    }

    private void work(Imports.Claim claim) {
        Import job = claim.job();
        try (Heartbeat _ = Heartbeat.start(() -> unitOfWork.perform(() -> imports.renew(job.id(), claim.claim())))) {
            switch (job.state()) {
                case RECEIVING -> unitOfWork.run(() -> finish(claim, Import.State.FAILED, "interrupted"));
                case RUNNING -> merge(claim);
                case SUCCEEDED, FAILED, CANCELLED -> {}
            }
            clear(job);
        } catch (Imports.ClaimLost lost) {
            // called off, or another worker has gone on from here
        } catch (StoreUnavailable down) {
            throw down;
        } catch (RuntimeException failed) {
            unitOfWork.run(() -> giveUpOrPostpone(claim));
            throw failed;
        }
    }

    private void merge(Imports.Claim claim) {
        ImportStage<?> stage = kinds.get(claim.job().kind()).stage();
        if (claim.job().settings().atomic()) {
            mergeAtOnce(claim, stage);
            return;
        }
        Import job = claim.job();
        boolean write = !job.settings().dryRun();
        for (long at = job.mergedTo(); at < job.lastLine(); at += chunk) {
            long after = at;
            long upTo = Math.min(at + chunk, job.lastLine());
            if (stopping) {
                unitOfWork.run(() -> imports.release(job.id(), claim.claim()));
                throw new Imports.ClaimLost();
            }
            unitOfWork.run(() -> {
                ImportStage.Merged merged = stage.merge(job, after, upTo, write);
                imports.reject(job.id(), merged.rejections());
                merged.events().forEach(events::add);
                imports.advance(job.id(), claim.claim(), upTo, merged.counts());
            });
        }
        unitOfWork.run(() -> finish(claim, Import.State.SUCCEEDED, null));
    }

    /** All in one transaction, after a look at what would become of it. */
    private void mergeAtOnce(Imports.Claim claim, ImportStage<?> stage) {
        Import job = claim.job();
        UUID held = claim.claim();
        ImportStage.Merged first = unitOfWork.perform(() -> whole(job, stage, false));
        unitOfWork.run(() -> {
            if (first.counts().rejected() + job.counts().rejected() > 0) {
                var only = new ImportCounts(
                        0, 0, 0, first.counts().rejected(), first.counts().warnings());
                imports.reject(job.id(), first.rejections());
                imports.advance(job.id(), held, job.lastLine(), only);
                finish(claim, Import.State.FAILED, "rows_rejected");
                return;
            }
            ImportStage.Merged merged = job.settings().dryRun() ? first : whole(job, stage, true);
            if (merged.counts().rejected() > 0) {
                throw new IllegalStateException("rows that were good before are rejected now");
            }
            merged.events().forEach(events::add);
            imports.advance(job.id(), held, job.lastLine(), merged.counts());
            finish(claim, Import.State.SUCCEEDED, null);
        });
    }

    private ImportStage.Merged whole(Import job, ImportStage<?> stage, boolean write) {
        ImportCounts counts = ImportCounts.NONE;
        List<Rejection> rejections = new ArrayList<>();
        List<sambandh.domain.shared.Event> told = new ArrayList<>();
        for (long at = 0; at < job.lastLine(); at += chunk) {
            var merged = stage.merge(job, at, Math.min(at + chunk, job.lastLine()), write);
            counts = counts.plus(merged.counts());
            rejections.addAll(merged.rejections());
            told.addAll(merged.events());
        }
        return new ImportStage.Merged(counts, rejections, told);
    }

    private void finish(Imports.Claim claim, Import.State state, @Nullable String reason) {
        Import job = claim.job();
        if (state == Import.State.SUCCEEDED && !job.settings().dryRun()) {
            kinds.get(job.kind()).finished(job, clock.instant()).forEach(events::add);
        }
        imports.finish(job.id(), claim.claim(), state, reason, clock.instant());
    }

    private void clear(Import job) {
        ImportStage<?> stage = kinds.get(job.kind()).stage();
        boolean more = true;
        while (more) {
            more = unitOfWork.perform(() -> stage.clear(job.id()));
        }
        unitOfWork.run(() -> imports.cleared(job.id()));
    }

    private void giveUpOrPostpone(Imports.Claim claim) {
        if (imports.postpone(claim.job().id(), claim.claim()) >= TRIES
                && claim.job().state() == Import.State.RUNNING) {
            imports.finish(claim.job().id(), claim.claim(), Import.State.FAILED, "failed", clock.instant());
        }
    }
}
