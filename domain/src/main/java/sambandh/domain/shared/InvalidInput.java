package sambandh.domain.shared;

import java.util.List;

/** Input that can be read but is wrong, with everything that is wrong with it. */
public final class InvalidInput extends RuntimeException {
    private final transient List<Fault> faults;

    public InvalidInput(List<Fault> faults) {
        super(faults.size() + " fault(s), the first: " + faults.getFirst().code());
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
