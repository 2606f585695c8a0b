package sambandh.application.shared;

/** Brings what an older release wrote to where this one would have put it. */
public interface Upkeep {
    /**
     * Does some of it, and remembers how far it came; any number of instances may.
     *
     * @return whether there may be more
     */
    boolean step();
}
