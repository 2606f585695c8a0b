package sambandh.application.customer;

/** Makes customers findable whom an older release took in, or whose names it read otherwise. */
public interface SearchUpkeep {
    /**
     * Does some of them, and remembers how far it came; any number of instances may.
     *
     * @return whether there may be more
     */
    boolean step();
}
