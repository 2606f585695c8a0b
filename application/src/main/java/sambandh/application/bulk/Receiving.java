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
import sambandh.domain.bulk.ImportId;
import sambandh.domain.bulk.Rejection;
import sambandh.domain.shared.Fault;
import sambandh.domain.shared.Faults;

/** Receives the rows of one file: good ones are staged, wrong ones rejected, some thousand in a transaction. */
final class Receiving<R> {
    static final int BATCH = 2_000;
    private static final Duration KEEP_LEASE = Duration.ofSeconds(5);

    private final Imports imports;
    private final ImportKind<R> kind;
    private final UnitOfWork unitOfWork;
    private final Clock clock;
    private final ImportId id;
    private final UUID claim;

    private final List<ImportStage.Staged<R>> good = new ArrayList<>();
    private final List<Rejection> wrong = new ArrayList<>();
    private final Map<String, Long> warnings = new TreeMap<>();
    private long rows;
    private long rejected;
    private long lastLine;
    private Instant flushed;

    Receiving(Imports imports, ImportKind<R> kind, UnitOfWork unitOfWork, Clock clock, ImportId id, UUID claim) {
        this.imports = imports;
        this.kind = kind;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
        this.id = id;
        this.claim = claim;
        this.flushed = clock.instant();
    }

    /** Reads to the end. Whatever goes wrong fails the import, of which then nothing is taken. */
    void all(Upload file, Columns columns) {
        try {
            int width = file.header().size();
            for (Upload.Row row = file.next(); row != null; row = file.next()) {
                take(row, columns, width);
                if (rows == BATCH || clock.instant().isAfter(flushed.plus(KEEP_LEASE))) {
                    flush();
                }
            }
            flush();
            String digest = file.digest();
            unitOfWork.run(() -> imports.received(id, claim, lastLine, digest, clock.instant()));
        } catch (Upload.Unreadable unreadable) {
            fail("unreadable");
            throw unreadable;
        } catch (Upload.BrokenOff gone) {
            fail("interrupted");
            throw gone;
        }
    }

    private void take(Upload.Row row, Columns columns, int width) {
        rows++;
        lastLine = row.line();
        Faults faults = new Faults();
        ImportRow fields = new ImportRow(columns, row);
        R read = null;
        if (row.cells().size() == width) {
            read = kind.read(fields, faults);
        } else {
            faults.add(
                    "",
                    "wrong_cell_count",
                    "The header has " + width + " cells, this row "
                            + row.cells().size() + ".");
        }
        if (faults.none() && read != null) {
            good.add(new ImportStage.Staged<>(row.line(), row.csv(), read));
            fields.warnings().forEach((code, n) -> warnings.merge(code, n, Long::sum));
        } else {
            reject(row, fields, faults.all());
        }
    }

    private void reject(Upload.Row row, ImportRow fields, List<Fault> faults) {
        rejected++;
        for (int place = 0; place < faults.size(); place++) {
            Fault fault = faults.get(place);
            @Nullable String value = fault.pointer().isEmpty() ? null : fields.text(fault.pointer());
            wrong.add(new Rejection(row.line(), place, fault, value, place == 0 ? row.csv() : null));
        }
    }

    private void flush() {
        var counts = new ImportCounts(0, 0, 0, rejected, warnings);
        unitOfWork.run(() -> {
            kind.stage().keep(id, good);
            imports.reject(id, wrong);
            imports.receive(id, claim, rows, counts);
        });
        good.clear();
        wrong.clear();
        warnings.clear();
        rows = 0;
        rejected = 0;
        flushed = clock.instant();
    }

    private void fail(String reason) {
        unitOfWork.run(() -> imports.finish(id, claim, Import.State.FAILED, reason, clock.instant()));
    }
}
