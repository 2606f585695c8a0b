package sambandh.application.bulk;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Events;
import sambandh.application.shared.Heartbeat;
import sambandh.application.shared.Ids;
import sambandh.application.shared.StoreUnavailable;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.bulk.Import;
import sambandh.domain.bulk.ImportCounts;

/**
 * Merges what was received, some thousand lines a transaction that also moves the import's cursor, so that whoever
 * takes over from a dead process goes on where it ended.
 */
public final class RunImports {
    private static final int TRIES = 6;
    private static final int SETTLE_AT_ONCE = 2;

    public record Stores(
            Imports imports, ImportWork work, ImportParts parts, Events events, UnitOfWork unitOfWork, Clock clock) {}

    private final ImportKinds kinds;
    private final Stores stores;
    private final ImportWork work;
    private final UnitOfWork unitOfWork;
    private final Ids ids;
    private volatile boolean stopping;

    public RunImports(ImportKinds kinds, Stores stores, Ids ids) {
        this.kinds = kinds;
        this.stores = stores;
        this.work = stores.work();
        this.unitOfWork = stores.unitOfWork();
        this.ids = ids;
    }

    /** Takes on one import, if there is work on any, and works on it for a turn; false when there was none. */
    public boolean runOne() {
        Optional<ImportWork.Claim> taken = unitOfWork.perform(() -> work.claim(ids.next()));
        taken.ifPresent(this::workOn);
        return taken.isPresent();
    }

    /** What is being merged ends with its chunk, and is free for others at once. */
    public void stop() {
        stopping = true;
    }

    private void workOn(ImportWork.Claim claim) {
        Import job = claim.job();
        try (Heartbeat _ = Heartbeat.start(() -> unitOfWork.perform(() -> work.renew(job.id(), claim.id())))) {
            Turn turn = Turn.begin(stores.clock(), () -> stopping);
            if (bringToItsEnd(claim, turn) && settle(claim, turn, false)) {
                clear(claim);
            }
        } catch (ImportWork.ClaimLost lost) {
            // called off, or another worker has gone on from here
        } catch (StoreUnavailable down) {
            throw down;
        } catch (RuntimeException failed) {
            unitOfWork.run(() -> giveUpOrPostpone(claim, failed));
            throw failed;
        }
    }

    /** False when there is still something to be merged, in another turn. */
    private boolean bringToItsEnd(ImportWork.Claim claim, Turn turn) {
        Import job = claim.job();
        switch (job.state()) {
            case RECEIVING -> unitOfWork.run(() -> finish(claim, Import.State.FAILED, "interrupted"));
            case RUNNING -> {
                // whoever took it on so often may have died of it
                if (claim.tries() > TRIES) {
                    unitOfWork.run(() -> finish(claim, Import.State.FAILED, "failed"));
                    return true;
                }
                return merge(claim, kinds.get(job.kind()), turn);
            }
            case SUCCEEDED, FAILED, CANCELLED -> {}
        }
        return true;
    }

    private boolean merge(ImportWork.Claim claim, ImportKind<?> kind, Turn turn) {
        if (!claim.job().settings().atomic()) {
            if (!new Merging<>(stores, kind).merge(claim, turn)) {
                return false;
            }
        } else if (claim.job().mergedTo() < claim.job().lastLine() && !new MergingAtOnce<>(stores, kind).merge(claim)) {
            return true;
        }
        if (!settle(claim, turn, true)) {
            return false;
        }
        unitOfWork.run(() -> finish(claim, Import.State.SUCCEEDED, null));
        return true;
    }

    /** False when there is still something to be brought up to date, in another turn. */
    private boolean settle(ImportWork.Claim claim, Turn turn, boolean merged) {
        boolean more = unitOfWork.perform(() -> settleSome(claim, merged));
        if (more && !turn.isOver()) {
            more = settleAtOnce(claim, turn, merged);
        }
        if (more) {
            unitOfWork.run(() -> work.release(claim.job().id(), claim.id()));
        }
        return !more;
    }

    /** True when there is more, and the turn is over. */
    private boolean settleAtOnce(ImportWork.Claim claim, Turn turn, boolean merged) {
        AtomicBoolean more = new AtomicBoolean();
        try (Lanes lanes = new Lanes(SETTLE_AT_ONCE)) {
            for (int lane = 0; lane < SETTLE_AT_ONCE; lane++) {
                lanes.begin(() -> {
                    boolean rest;
                    do {
                        rest = unitOfWork.perform(() -> settleSome(claim, merged));
                    } while (rest && !turn.isOver());
                    more.compareAndSet(false, rest);
                });
            }
            lanes.await();
        }
        return more.get();
    }

    private boolean settleSome(ImportWork.Claim claim, boolean merged) {
        Import job = claim.job();
        boolean more =
                kinds.find(job.kind()).map(kind -> kind.merge().settle(job)).orElse(false);
        if (more && merged) {
            // it goes well, so earlier tries are forgotten
            work.advance(job.id(), claim.id(), job.lastLine(), ImportCounts.NONE);
        }
        return more;
    }

    private void finish(ImportWork.Claim claim, Import.State state, @Nullable String reason) {
        Import job = claim.job();
        if (state == Import.State.SUCCEEDED && !job.settings().dryRun()) {
            kinds.get(job.kind()).finished(job, stores.clock().instant()).forEach(stores.events()::add);
        }
        work.finish(job.id(), claim.id(), state, reason, stores.clock().instant());
    }

    private void clear(ImportWork.Claim claim) {
        boolean more = true;
        while (more) {
            more = unitOfWork.perform(() -> stores.parts().clear(claim.job().id()));
        }
        unitOfWork.run(() -> work.cleared(claim.job().id(), claim.id()));
    }

    private void giveUpOrPostpone(ImportWork.Claim claim, RuntimeException failed) {
        if (claim.tries() >= TRIES && claim.job().state() == Import.State.RUNNING) {
            finish(claim, Import.State.FAILED, "failed");
        }
        work.postpone(claim, failed.getClass().getSimpleName());
    }
}
