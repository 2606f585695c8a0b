package sambandh.application.bulk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.InMemoryPages;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.Page;
import sambandh.domain.bulk.Import;
import sambandh.domain.bulk.ImportCounts;
import sambandh.domain.bulk.ImportId;
import sambandh.domain.bulk.Rejection;
import sambandh.domain.shared.Scope;

public final class InMemoryImports implements Imports, ImportWork, ImportViews {
    private static final class Entry {
        Import job;

        @Nullable Key key;

        @Nullable String digest;

        @Nullable UUID claim;

        Instant lease = Instant.EPOCH;
        boolean cleared;
        int attempts;
        final List<Rejection> rejections = new ArrayList<>();

        Entry(Import job) {
            this.job = job;
        }
    }

    private final Map<ImportId, Entry> all = new LinkedHashMap<>();
    private final InMemoryUnitOfWork unitOfWork;
    private Instant storesTime = Instant.parse("2026-01-01T00:00:00Z");

    public InMemoryImports(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    /** All leases that there are come to their end. */
    public void leasesEnd() {
        storesTime = storesTime.plus(Duration.ofMinutes(2));
    }

    @Override
    public void add(Import made, @Nullable Key key, UUID claim) {
        unitOfWork.mustBeOpen();
        if (key != null && all.values().stream().anyMatch(e -> has(e, key.owner(), key.key()))) {
            throw new KeyTaken();
        }
        Entry entry = new Entry(made);
        entry.key = key;
        all.put(made.id(), entry);
        hold(entry, claim, 60);
    }

    @Override
    public Optional<Import> find(ImportId id) {
        return Optional.ofNullable(all.get(id)).map(e -> e.job);
    }

    @Override
    public Optional<Known> findByKey(String owner, String key, Instant notBefore) {
        return all.values().stream()
                .filter(e -> has(e, owner, key) && !e.job.createdAt().isBefore(notBefore))
                .map(e -> new Known(e.job, e.key.request(), e.digest))
                .findFirst();
    }

    @Override
    public void releaseKey(String owner, String key, Instant notBefore, @Nullable ImportId whatever) {
        unitOfWork.mustBeOpen();
        all.values().stream()
                .filter(e -> has(e, owner, key))
                .filter(e -> e.job.createdAt().isBefore(notBefore) || e.job.id().equals(whatever))
                .forEach(e -> e.key = null);
    }

    @Override
    public void receive(ImportId id, UUID claim, long read, ImportCounts more) {
        Entry e = held(id, claim);
        e.job = with(e.job, e.job.state(), e.job.read() + read, 0, 0, more, null, null, null);
        e.attempts = 0;
        hold(e, claim, 60);
    }

    @Override
    public void received(ImportId id, UUID claim, long lastLine, List<String> header, String digest, Instant now) {
        Entry e = held(id, claim);
        e.digest = digest;
        e.claim = null;
        e.lease = storesTime;
        e.job = with(
                headed(e.job, header),
                Import.State.RUNNING,
                e.job.read(),
                lastLine,
                0,
                ImportCounts.NONE,
                null,
                now,
                null);
    }

    @Override
    public synchronized void reject(ImportId id, List<Rejection> rejections) {
        unitOfWork.mustBeOpen();
        all.get(id).rejections.addAll(rejections);
    }

    @Override
    public Optional<Claim> claim(UUID claim) {
        unitOfWork.mustBeOpen();
        Optional<Entry> next = all.values().stream()
                .filter(e -> !e.cleared && !e.lease.isAfter(storesTime))
                .min(Comparator.comparing(e -> e.lease));
        next.ifPresent(e -> {
            hold(e, claim, 20);
            e.attempts++;
        });
        return next.map(e -> new Claim(e.job, claim, e.attempts));
    }

    @Override
    public synchronized boolean renew(ImportId id, UUID claim) {
        Entry e = all.get(id);
        if (!claim.equals(e.claim)) {
            return false;
        }
        hold(e, claim, 20);
        return true;
    }

    @Override
    public synchronized void advance(ImportId id, UUID claim, long mergedTo, ImportCounts more) {
        Entry e = held(id, claim);
        Import j = e.job;
        e.job = with(j, j.state(), j.read(), j.lastLine(), mergedTo, more, null, j.receivedAt(), null);
        hold(e, claim, 20);
        e.attempts = 0;
    }

    @Override
    public void finish(ImportId id, UUID claim, Import.State state, @Nullable String reason, Instant now) {
        over(held(id, claim), state, reason, now);
    }

    @Override
    public boolean cancel(ImportId id, Instant now) {
        unitOfWork.mustBeOpen();
        Entry e = all.get(id);
        if (e.job.state().isOver()) {
            return false;
        }
        over(e, Import.State.CANCELLED, null, now);
        release(e);
        return true;
    }

    @Override
    public void cleared(ImportId id, UUID claim) {
        unitOfWork.mustBeOpen();
        all.get(id).cleared |= claim.equals(all.get(id).claim);
    }

    @Override
    public void release(ImportId id, UUID claim) {
        Entry e = all.get(id);
        if (claim.equals(e.claim)) {
            storesTime = storesTime.plusMillis(1);
            release(e);
        }
    }

    @Override
    public void postpone(Claim claim, String error) {
        Entry e = all.get(claim.job().id());
        if (claim.id().equals(e.claim)) {
            e.claim = null;
            e.lease = storesTime.plusSeconds(1);
        }
    }

    @Override
    public Page<Import> list(Scope scope, Filter filter, Page.Wanted wanted) {
        List<Import> found = all.values().stream()
                .map(e -> e.job)
                .filter(j -> scope instanceof Scope.Company)
                .filter(j -> filter.kind() == null || filter.kind().equals(j.kind()))
                .filter(j -> filter.state() == null || filter.state() == j.state())
                .toList();
        return InMemoryPages.page(found, wanted, j -> j.createdAt().toString(), j -> j.id().value());
    }

    @Override
    public Optional<Import> find(Scope scope, ImportId id) {
        return scope instanceof Scope.Company ? find(id) : Optional.empty();
    }

    @Override
    public Page<Rejection> rejections(Scope scope, ImportId id, Page.Wanted wanted) {
        List<Rejection> found = scope instanceof Scope.Company ? all.get(id).rejections : List.of();
        String after = wanted.after() == null ? "" : wanted.after().value();
        int from = 0;
        while (!after.isEmpty() && !place(found.get(from++)).equals(after)) {
            // on to the one behind it
        }
        List<Rejection> rest =
                found.stream().skip(from).limit(wanted.limit() + 1L).toList();
        Page<Rejection> page = Page.of(rest, wanted, r -> new Page.Position(place(r), id.value()));
        return wanted.isCounted() ? page.counted(Math.min(found.size(), wanted.countUpTo())) : page;
    }

    private static String place(Rejection r) {
        return r.line() + "." + r.place();
    }

    private static boolean has(Entry e, String owner, String key) {
        return e.key != null && e.key.owner().equals(owner) && e.key.key().equals(key);
    }

    private Entry held(ImportId id, UUID claim) {
        unitOfWork.mustBeOpen();
        Entry e = all.get(id);
        if (!claim.equals(e.claim) || e.job.state().isOver()) {
            throw new ClaimLost();
        }
        return e;
    }

    private void hold(Entry e, UUID claim, long seconds) {
        e.claim = claim;
        e.lease = storesTime.plusSeconds(seconds);
    }

    private void release(Entry e) {
        e.claim = null;
        e.lease = storesTime;
    }

    private static void over(Entry e, Import.State state, @Nullable String reason, Instant now) {
        Import j = e.job;
        e.job = with(j, state, j.read(), j.lastLine(), j.mergedTo(), ImportCounts.NONE, reason, j.receivedAt(), now);
    }

    private static Import headed(Import j, List<String> header) {
        return new Import(
                j.id(),
                j.kind(),
                j.state(),
                j.settings(),
                j.madeBy(),
                header,
                j.read(),
                j.lastLine(),
                j.mergedTo(),
                j.counts(),
                j.reason(),
                j.createdAt(),
                j.receivedAt(),
                j.finishedAt());
    }

    private static Import with(
            Import j,
            Import.State state,
            long read,
            long lastLine,
            long mergedTo,
            ImportCounts more,
            @Nullable String reason,
            @Nullable Instant receivedAt,
            @Nullable Instant finishedAt) {
        return new Import(
                j.id(),
                j.kind(),
                state,
                j.settings(),
                j.madeBy(),
                j.header(),
                read,
                lastLine,
                mergedTo,
                j.counts().plus(more),
                reason,
                j.createdAt(),
                receivedAt,
                finishedAt);
    }
}
