package sambandh.persistence.segment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day it is at the company, and where its days begin. */
record Moment(LocalDate today, ZoneId zone) {
    static Moment at(Instant now, ZoneId zone) {
        return new Moment(LocalDate.ofInstant(now, zone), zone);
    }

    Instant beginning(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
