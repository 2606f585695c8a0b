package sambandh.application.bulk;

import sambandh.domain.shared.Fault;

/** How much one file may hold, so that no file takes all of the memory or the database for itself. */
final class RowLimits {
    /** Rows of a file; which keys stood in it before is kept in memory while it is received. */
    static final int ROWS = 5_000_000;

    /** Rows that are merged in one transaction, since an atomic import is taken whole or not at all. */
    static final int ATOMIC_ROWS = 100_000;

    /** Rows that are merged together since they tell of the same thing. */
    static final int ROWS_OF_A_KEY = 10_000;

    static final int REJECTIONS_AT_ONCE = 1_000;

    /** Cells' characters in a part. */
    static final int CHARACTERS_OF_A_PART = 4_000_000;

    static final class Exceeded extends RuntimeException {
        private final transient Fault fault;

        private Exceeded(Fault fault) {
            super(fault.code());
            this.fault = fault;
        }

        Fault fault() {
            return fault;
        }
    }

    private final boolean atomic;

    RowLimits(boolean atomic) {
        this.atomic = atomic;
    }

    /** @throws Exceeded at the first row too many */
    void check(long rows, long line) {
        if (atomic && rows > ATOMIC_ROWS) {
            throw exceeded(
                    line, "An import with atomic=true takes up to 100,000 rows. Send it without, or in several files.");
        }
        if (rows > ROWS || line > Integer.MAX_VALUE) {
            throw exceeded(line, "A file takes up to 5,000,000 rows. Send it in several files.");
        }
    }

    private static Exceeded exceeded(long line, String detail) {
        return new Exceeded(new Fault("/lines/" + line, "too_many_rows", detail));
    }
}
