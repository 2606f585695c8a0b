package sambandh.domain.shared;

/** Who asks may do this, but not in this way: somebody with another role may. */
public final class NotAllowed extends RuntimeException {
    private final transient Fault fault;

    public NotAllowed(Fault fault) {
        super(fault.code());
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
