package sambandh.application.shared;

/** Secrets of this installation, made at random at first use and the same on every instance. */
@FunctionalInterface
public interface Secrets {
    /**
     * @param purpose what it is for; each purpose has a secret of its own
     * @return 32 random bytes
     */
    byte[] secret(String purpose);
}
