package sambandh.application.bulk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.bulk.Import;
import sambandh.domain.bulk.ImportCounts;
import sambandh.domain.bulk.Rejection;
import sambandh.domain.shared.Fault;
import sambandh.domain.shared.Faults;

/** Receives the rows of one file: sound ones are laid by in parts, wrong ones rejected. */
final class Receiving<R> {
    private static final Duration KEEP_LEASE = Duration.ofSeconds(5);

    private final Imports imports;
    private final ImportWork work;
    private final UnitOfWork unitOfWork;
    private final Clock clock;
    private final ImportKind<R> kind;
    private final Import job;
    private final UUID claim;
    private final Sorting<R> sorting;

    private final List<Rejection> wrong = new ArrayList<>();
    private final Map<String, Long> warnings = new TreeMap<>();
    private long rows;
    private long rowsKept;
    private long rejected;
    private Instant kept;

    Receiving(MakeImport.Stores stores, ImportKind<R> kind, Import job, UUID claim) {
        this.imports = stores.imports();
        this.work = stores.work();
        this.unitOfWork = stores.unitOfWork();
        this.clock = stores.clock();
        this.kind = kind;
        this.job = job;
        this.claim = claim;
        this.sorting = new Sorting<>(stores.parts(), kind, job.id(), stores.rowsOfAPart());
        this.kept = clock.instant();
    }

    /** Reads to the end. Whatever goes wrong fails the import, of which then nothing is taken. */
    void all(Upload file) {
        try {
            RowLimits limits = new RowLimits(job.settings().atomic());
            Columns columns = columns(file);
            for (Upload.Row row = file.next(); row != null; row = file.next()) {
                limits.check(++rows, row.line());
                if (file.namesItself() && columns.width() < file.header().size()) {
                    columns = columns(file);
                }
                take(row, columns, file.namesItself());
                if (sorting.isFull() || wrong.size() >= RowLimits.REJECTIONS_AT_ONCE || isLeaseOld()) {
                    keep(sorting.isFull());
                }
            }
            keep(true);
            String digest = file.digest();
            unitOfWork.run(
                    () -> work.received(job.id(), claim, sorting.lastLine(), file.header(), digest, clock.instant()));
        } catch (RowLimits.Exceeded tooMany) {
            fail("too_many_rows");
            throw new Upload.Unreadable(tooMany.fault());
        } catch (Upload.Unreadable unreadable) {
            fail("unreadable");
            throw unreadable;
        } catch (Upload.BrokenOff gone) {
            fail("interrupted");
            throw gone;
        }
    }

    private Columns columns(Upload file) {
        return Columns.find(kind, job.settings(), file.header(), true, new Faults());
    }

    private void take(Upload.Row row, Columns columns, boolean namesItself) {
        Faults faults = new Faults();
        ImportRow fields = new ImportRow(columns, row.cells());
        int width = columns.width();
        R read = null;
        if (row.fault() != null) {
            faults.add(row.fault().pointer(), row.fault().code(), row.fault().detail());
        } else if (namesItself || row.cells().size() == width) {
            read = kind.read(fields, faults);
        } else {
            String detail = "The header has " + width + " cells, this row "
                    + row.cells().size() + ".";
            faults.add("", "wrong_cell_count", detail);
        }
        if (faults.none() && read != null) {
            faults = sorting.take(row, kind.identity(read));
            fields.warnings().forEach((code, n) -> warnings.merge(code, n, Long::sum));
        } else {
            sorting.pass(row);
        }
        reject(row, fields, faults.all());
    }

    private void reject(Upload.Row row, ImportRow fields, List<Fault> faults) {
        rejected += faults.isEmpty() ? 0 : 1;
        for (int place = 0; place < faults.size(); place++) {
            Fault fault = faults.get(place);
            @Nullable String value = fault.pointer().isEmpty() ? null : fields.text(fault.pointer());
            wrong.add(new Rejection(row.line(), place, fault, value, place == 0 ? Csv.line(row.cells()) : null));
        }
    }

    private boolean isLeaseOld() {
        return clock.instant().isAfter(kept.plus(KEEP_LEASE));
    }

    private void keep(boolean partToo) {
        var counts = new ImportCounts(0, 0, 0, rejected, warnings);
        unitOfWork.run(() -> {
            if (partToo) {
                sorting.write();
            }
            imports.reject(job.id(), wrong);
            work.receive(job.id(), claim, rows - rowsKept, counts);
        });
        if (partToo) {
            sorting.begin();
        }
        wrong.clear();
        warnings.clear();
        rowsKept = rows;
        rejected = 0;
        kept = clock.instant();
    }

    private void fail(String reason) {
        unitOfWork.run(() -> work.finish(job.id(), claim, Import.State.FAILED, reason, clock.instant()));
    }
}
