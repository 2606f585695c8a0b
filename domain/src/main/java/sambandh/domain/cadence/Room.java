package sambandh.domain.cadence;

import java.time.LocalDate;

/** Whether somebody has time for one contact more. */
@FunctionalInterface
public interface Room {
    Room ALWAYS = day -> true;

    boolean on(LocalDate day);
}
