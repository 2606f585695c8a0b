package sambandh.domain.contract;

import sambandh.domain.shared.InvalidValue;

/**
 * How a contract goes on behind its term.
 *
 * @param months how long each next term is, 1 to 120; 0 where it does not go on by itself
 * @param noticeDays how many days before its end it must be said that it is not to go on, 0 to 3,650
 */
public record Renewal(Mode mode, int months, int noticeDays) {
    public enum Mode {
        NONE,
        AUTOMATIC,
        BY_AGREEMENT
    }

    /** @throws InvalidValue {@code invalid_months}, {@code invalid_days} */
    public Renewal {
        if (mode == Mode.AUTOMATIC && (months < 1 || months > 120)) {
            throw new InvalidValue("invalid_months", "Say for how many months it goes on, from 1 to 120.");
        }
        if (mode != Mode.AUTOMATIC && months != 0) {
            throw new InvalidValue("invalid_months", "Only what goes on by itself has months.");
        }
        if (noticeDays < 0 || noticeDays > 3_650) {
            throw new InvalidValue("invalid_days", "Use 0 to 3650 days.");
        }
    }

    public boolean isAutomatic() {
        return mode == Mode.AUTOMATIC;
    }
}
