package sambandh.rest.company;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import sambandh.domain.company.WorkingWeek;
import sambandh.domain.shared.Faults;
import sambandh.domain.shared.TimeZones;

/** When an employee works, week by week, and where. */
@Serdeable
@Schema(name = "WorkingWeek")
record WorkingWeekBody(
        @Schema(
                description = "Time zone of the IANA list; the company's until another is told.",
                example = "Asia/Kolkata")
        String zone,

        @Schema(
                description =
                        "The days that are worked on, each once; Monday to Friday, 9 to 18, until others are told.")
        List<WorkingDayBody> days) {

    static WorkingWeekBody of(WorkingWeek week) {
        return new WorkingWeekBody(
                week.zone().getId(),
                week.days().entrySet().stream().map(WorkingDayBody::of).toList());
    }

    WorkingWeek toDomain() {
        Faults faults = new Faults();
        var readZone = faults.required("/zone", zone, TimeZones::of);
        var readDays = faults.each("/days", days, 7, WorkingDayBody::toDomain);
        faults.orThrow();
        Map<DayOfWeek, WorkingWeek.Hours> once = new EnumMap<>(DayOfWeek.class);
        for (var day : readDays.get()) {
            if (once.put(day.getKey(), day.getValue()) != null) {
                faults.add("/days", "duplicate", "The same day stands here more than once.");
            }
        }
        faults.orThrow();
        var week = faults.attempt("/days", () -> new WorkingWeek(readZone.get(), once));
        faults.orThrow();
        return week.get();
    }
}
