package sambandh.rest.bulk;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sambandh.application.bulk.Csv;
import sambandh.application.bulk.ImportViews;
import sambandh.application.shared.Page;
import sambandh.domain.bulk.Import;
import sambandh.domain.bulk.Rejection;
import sambandh.domain.shared.Scope;

/** The rejected rows as they were sent, each with what is wrong with it, as CSV to be mended and sent again. */
final class RejectionReport {
    private static final List<String> OURS = List.of("line", "field", "code", "value", "detail");

    private final ImportViews views;
    private final Scope scope;
    private final Import job;
    private Page.@Nullable Position after;
    private boolean begun;
    private boolean ended;
    private List<Rejection> row = new ArrayList<>();

    private RejectionReport(ImportViews views, Scope scope, Import job) {
        this.views = views;
        this.scope = scope;
        this.job = job;
    }

    /** Read page by page while it is sent. */
    static InputStream of(ImportViews views, Scope scope, Import job) {
        RejectionReport report = new RejectionReport(views, scope, job);
        return new SequenceInputStream(new Enumeration<InputStream>() {
            @Override
            public boolean hasMoreElements() {
                return !report.ended;
            }

            @Override
            public InputStream nextElement() {
                if (report.ended) {
                    throw new NoSuchElementException();
                }
                return new ByteArrayInputStream(report.part().getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    private String part() {
        if (!begun) {
            begun = true;
            return line(Stream.concat(job.header().stream(), OURS.stream().map(this::free))
                    .toList());
        }
        var wanted = Page.Wanted.first(200, "line").after(after);
        Page<Rejection> page = views.rejections(scope, job.id(), wanted);
        StringBuilder text = new StringBuilder();
        for (Rejection rejection : page.items()) {
            if (rejection.place() == 0) {
                text.append(finished());
            }
            row.add(rejection);
        }
        after = page.next();
        ended = after == null;
        return ended ? text.append(finished()).toString() : text.toString();
    }

    /** Two columns of one name could not be sent again, so where the file has ours already, it is {@code value_2}. */
    private String free(String ours) {
        String name = ours;
        for (int nth = 2; job.header().contains(name); nth++) {
            name = ours + "_" + nth;
        }
        return name;
    }

    /** All faults of one row stand in one line. */
    private String finished() {
        if (row.isEmpty()) {
            return "";
        }
        String sent = row.getFirst().cells();
        List<String> cells = new ArrayList<>(
                sent == null || sent.isEmpty()
                        ? List.of()
                        : CsvReader.builder().ofSingleCsvRecord(sent).getFields());
        while (cells.size() < job.header().size()) {
            cells.add("");
        }
        cells.add(String.valueOf(row.getFirst().line()));
        cells.add(joined(r -> r.fault().pointer()));
        cells.add(joined(r -> r.fault().code()));
        cells.add(joined(r -> r.value() == null ? "" : r.value()));
        cells.add(joined(r -> r.fault().detail()));
        row = new ArrayList<>();
        return line(cells);
    }

    private String joined(Function<Rejection, String> what) {
        return row.stream().map(what).collect(Collectors.joining("; "));
    }

    private static String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        Csv.append(line, cells, true);
        return line.append("\r\n").toString();
    }
}
