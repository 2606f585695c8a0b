package sambandh.rest.shared;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Fault;

/** Ends a request with a problem. */
public final class ProblemException extends RuntimeException {
    private final ProblemKind kind;
    private final transient List<Fault> faults;
    private final @Nullable String detail;
    private final @Nullable Duration retryAfter;

    private ProblemException(
            ProblemKind kind, @Nullable String detail, List<Fault> faults, @Nullable Duration retryAfter) {
        super(kind.title());
        this.kind = kind;
        this.detail = detail;
        this.faults = List.copyOf(faults);
        this.retryAfter = retryAfter;
    }

    public ProblemException(ProblemKind kind, @Nullable String detail, List<Fault> faults) {
        this(kind, detail, faults, null);
    }

    public ProblemException(ProblemKind kind) {
        this(kind, null, List.of());
    }

    /** A query parameter or header that cannot be read: 400. */
    public static ProblemException malformed(String parameter, String code, String detail) {
        return new ProblemException(ProblemKind.MALFORMED, null, List.of(new Fault(parameter, code, detail)));
    }

    /** A rule of the domain says no: 409 with its code. */
    public static ProblemException conflict(String pointer, String code, String detail) {
        return new ProblemException(ProblemKind.CONFLICT, null, List.of(new Fault(pointer, code, detail)));
    }

    public static ProblemException notFound() {
        return new ProblemException(ProblemKind.NOT_FOUND);
    }

    public static ProblemException stale() {
        return new ProblemException(ProblemKind.STALE);
    }

    /** Too often in too short a time: 429, with the time to wait. */
    public static ProblemException tooMany(Duration retryAfter) {
        return new ProblemException(ProblemKind.TOO_MANY, null, List.of(), retryAfter);
    }

    public ProblemKind kind() {
        return kind;
    }

    public List<Fault> faults() {
        return faults;
    }

    public @Nullable String detail() {
        return detail;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
