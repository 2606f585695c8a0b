package sambandh.domain.shared;

import java.time.ZoneId;

/** Time zones by their IANA name. */
public final class TimeZones {
    private TimeZones() {}

    /** @throws InvalidValue {@code invalid_zone}; fixed offsets are refused, they know no summer time */
    public static ZoneId of(String name) {
        String wanted = name.strip();
        if (!ZoneId.getAvailableZoneIds().contains(wanted)) {
            throw new InvalidValue("invalid_zone", "Use a time zone of the IANA list, such as Asia/Kolkata.");
        }
        return ZoneId.of(wanted);
    }
}
