package sambandh.domain.interaction;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Something a customer was promised, by a day.
 *
 * @param on the day, where the customer lives
 * @param dueAt when it is late
 * @param said how it was said: {@code P14D}, {@code start_of_next_year}
 */
public record Promise(LocalDate on, Instant dueAt, ZoneId zone, String said) {}
