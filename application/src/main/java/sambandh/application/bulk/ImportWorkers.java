package sambandh.application.bulk;

/** Those who merge what was received. They look around by themselves; this spares waiting for it. */
@FunctionalInterface
public interface ImportWorkers {
    void wake();
}
