package sambandh.application.bulk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Fault;

/** A file while it is being received: rows of cells, read once from the beginning to the end. */
public interface Upload {
    /**
     * @param line where the row begins; a header is line 1
     * @param cells without their quotes; null where the row doesn't tell of a column
     * @param fault what keeps the row from being read, though those behind it can be
     */
    record Row(
            long line,
            List<@Nullable String> cells,
            @Nullable Fault fault) {}

    /** The file cannot be read from some line on; nothing of it is taken. */
    final class Unreadable extends RuntimeException {
        private final transient Fault fault;

        public Unreadable(Fault fault) {
            super(fault.code());
            this.fault = fault;
        }

        public Fault fault() {
            return fault;
        }
    }

    /** The sender has gone before the end. */
    final class BrokenOff extends RuntimeException {
        public BrokenOff(Throwable cause) {
            super("the upload broke off", cause);
        }
    }

    /**
     * The columns. Where each row names its own, columns come behind those there are while rows are read.
     *
     * @throws Unreadable where there is no header or it cannot be read
     */
    List<String> header();

    /** Whether each row names its columns itself, so that none need be there from the beginning. */
    boolean namesItself();

    /** The next row, null at the end. Empty lines are left out. */
    @Nullable Row next();

    /** A digest of the whole file, of which the rest is read now. */
    String digest();
}
