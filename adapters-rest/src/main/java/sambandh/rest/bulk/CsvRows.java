package sambandh.rest.bulk;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.application.bulk.Upload;
import sambandh.domain.shared.Fault;

/**
 * Rows of CSV (RFC 4180) read one by one, lines ending in LF, CRLF or CR; empty ones are left out. Strict where quotes do
 * not fit together, since there a shifted cell would look like a good one.
 */
final class CsvRows {
    /** Characters. */
    private static final int LONGEST_CELL = 1 << 20;

    private static final int END = -1;

    private final Reader in;
    private char[] buffer = new char[1 << 14];
    private int start;
    private int at;
    private int filled;
    private long line = 1;
    private int width = 8;
    private boolean isTextBehindQuote;

    CsvRows(Reader in) {
        this.in = in;
    }

    /** The line that is being read. */
    long line() {
        return line;
    }

    /**
     * Null at the end.
     *
     * @throws Upload.Unreadable where a quote stays open, or a cell has more than a million characters
     */
    Upload.@Nullable Row next() throws IOException {
        skipEmptyLines();
        if (peek() == END) {
            return null;
        }
        long begins = line;
        isTextBehindQuote = false;
        List<@Nullable String> cells = new ArrayList<>(width);
        cells.add(cell());
        while (peek() == ',') {
            at++;
            cells.add(cell());
        }
        endLine();
        width = cells.size();
        Fault fault = new Fault("", "text_after_quote", "Behind a closing quote comes a comma or the end of the line.");
        return new Upload.Row(begins, cells, isTextBehindQuote ? fault : null);
    }

    private void skipEmptyLines() throws IOException {
        for (int next = peek(); next == '\n' || next == '\r'; next = peek()) {
            endLine();
        }
    }

    private void endLine() throws IOException {
        int end = peek();
        if (end == END) {
            return;
        }
        at++;
        if (end == '\r' && peek() == '\n') {
            at++;
        }
        line++;
    }

    private String cell() throws IOException {
        int first = peek();
        start = at;
        return first == '"' ? quoted() : plain();
    }

    private String plain() throws IOException {
        do {
            for (; at < filled; at++) {
                char c = buffer[at];
                if (c == ',' || c == '\n' || c == '\r') {
                    return text(start, at);
                }
            }
        } while (fill());
        return text(start, at);
    }

    private String quoted() throws IOException {
        long opened = line;
        boolean doubled = false;
        at++;
        while (at < filled || fill()) {
            char c = buffer[at++];
            if (c == '\r' || (c == '\n' && buffer[at - 2] != '\r')) {
                line++;
            } else if (c == '"') {
                int next = at < filled || fill() ? buffer[at] : END;
                if (next != '"') {
                    String cell = text(start + 1, at - 1);
                    return behindQuote(next, doubled ? cell.replace("\"\"", "\"") : cell);
                }
                doubled = true;
                at++;
            }
        }
        throw UploadBytes.unreadable(opened, "open_quote", "A quote that opens on this line is never closed.");
    }

    /** A cell with text behind its quote is told as it was sent. */
    private String behindQuote(int next, String cell) throws IOException {
        if (next == END || next == ',' || next == '\n' || next == '\r') {
            return cell;
        }
        isTextBehindQuote = true;
        return plain();
    }

    private String text(int from, int to) {
        return new String(buffer, from, to - from);
    }

    /** What comes next, between cells. */
    private int peek() throws IOException {
        if (at == filled) {
            start = at;
            if (!fill()) {
                return END;
            }
        }
        return buffer[at];
    }

    /** Reads more behind what is kept of the cell; false at the end of the file. */
    private boolean fill() throws IOException {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, filled - start);
            filled -= start;
            at -= start;
            start = 0;
        }
        if (filled > LONGEST_CELL) {
            throw UploadBytes.unreadable(
                    line, "invalid_csv", "A cell is longer than a million characters; perhaps a quote stays open.");
        }
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int read = in.read(buffer, filled, buffer.length - filled);
        filled += Math.max(0, read);
        return read > 0;
    }
}
