package sambandh.rest.company;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Map;
import sambandh.domain.company.WorkingWeek;
import sambandh.domain.shared.Faults;
import sambandh.domain.shared.InvalidValue;
import sambandh.rest.shared.Wire;

/** The hours of a day of the week. */
@Serdeable
@Schema(name = "WorkingDay")
record WorkingDayBody(
        @Schema(description = "In English.", example = "monday")
        String day,

        @Schema(description = "When work begins.", example = "06:00")
        String from,

        @Schema(description = "When it ends.", example = "09:30")
        String until) {

    static WorkingDayBody of(Map.Entry<DayOfWeek, WorkingWeek.Hours> day) {
        return new WorkingDayBody(
                Wire.code(day.getKey()),
                day.getValue().from().toString(),
                day.getValue().until().toString());
    }

    Map.Entry<DayOfWeek, WorkingWeek.Hours> toDomain() {
        Faults faults = new Faults();
        var readDay = faults.required("/day", day, text -> Wire.of(DayOfWeek.class, text));
        var readFrom = faults.required("/from", from, WorkingDayBody::time);
        var readUntil = faults.required("/until", until, WorkingDayBody::time);
        faults.orThrow();
        var hours = faults.attempt("/until", () -> new WorkingWeek.Hours(readFrom.get(), readUntil.get()));
        faults.orThrow();
        return Map.entry(readDay.get(), hours.get());
    }

    private static LocalTime time(String text) {
        try {
            if (text.length() == 5) {
                return LocalTime.parse(text);
            }
        } catch (DateTimeException ignored) {
            // answered below
        }
        throw new InvalidValue("invalid_time", "Write a time of the day such as 09:00, up to 23:59.");
    }
}
