package sambandh.persistence.company;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import sambandh.application.company.CompanyProfiles;
import sambandh.application.company.WorkingWeeks;
import sambandh.application.shared.LostUpdate;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.company.WorkingWeek;
import sambandh.domain.shared.TimeZones;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Duplicates;
import sambandh.persistence.shared.Row;

/** Only those who work otherwise have a row. */
@Singleton
class JdbcWorkingWeeks implements WorkingWeeks {
    private final Db db;
    private final CompanyProfiles profiles;

    JdbcWorkingWeeks(Db db, CompanyProfiles profiles) {
        this.db = db;
        this.profiles = profiles;
    }

    @Override
    public Optional<Kept> find(EmployeeId who) {
        return own(who).or(() -> db.exists("SELECT 1 FROM employee WHERE id = ?", who.value())
                ? Optional.of(new Kept(0, usual()))
                : Optional.empty());
    }

    @Override
    public WorkingWeek of(EmployeeId who) {
        return own(who).map(Kept::week).orElseGet(this::usual);
    }

    private Optional<Kept> own(EmployeeId who) {
        return db.one("SELECT * FROM employee_week WHERE employee_id = ?", JdbcWorkingWeeks::kept, who.value());
    }

    private WorkingWeek usual() {
        return WorkingWeek.usual(profiles.current().details().zone());
    }

    @Override
    public void replace(EmployeeId who, Kept kept, Instant now) {
        String zone = kept.week().zone().getId();
        String days = written(kept.week());
        if (kept.version() == 1) {
            Duplicates.orLost(
                    "working week",
                    () -> db.write(
                            "INSERT INTO employee_week (employee_id, version, zone, days, changed_at) VALUES (?, 1, ?, ?, ?)",
                            who.value(),
                            zone,
                            days,
                            now));
        } else if (db.write(
                        "UPDATE employee_week SET version = ?, zone = ?, days = ?, changed_at = ?"
                                + " WHERE employee_id = ? AND version = ?",
                        kept.version(),
                        zone,
                        days,
                        now,
                        who.value(),
                        kept.version() - 1)
                == 0) {
            throw new LostUpdate("working week");
        }
    }

    private static String written(WorkingWeek week) {
        return week.days().entrySet().stream()
                .map(day -> day.getKey().getValue() + "=" + day.getValue().from() + "-"
                        + day.getValue().until())
                .collect(Collectors.joining(" "));
    }

    private static Kept kept(Row row) throws SQLException {
        Map<DayOfWeek, WorkingWeek.Hours> days = Arrays.stream(row.text("days").split(" "))
                .map(day -> day.split("[=-]"))
                .collect(Collectors.toMap(
                        day -> DayOfWeek.of(Integer.parseInt(day[0])),
                        day -> new WorkingWeek.Hours(LocalTime.parse(day[1]), LocalTime.parse(day[2]))));
        return new Kept(row.number("version"), new WorkingWeek(TimeZones.of(row.text("zone")), days));
    }
}
