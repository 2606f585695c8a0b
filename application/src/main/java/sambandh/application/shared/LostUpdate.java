package sambandh.application.shared;

/** Somebody else changed the same thing in between; the unit of work is worth repeating. */
public final class LostUpdate extends RuntimeException {
    public LostUpdate(String what) {
        super(what + " was changed by somebody else in between");
    }
}
