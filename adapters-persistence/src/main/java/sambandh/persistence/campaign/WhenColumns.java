package sambandh.persistence.campaign;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.domain.campaign.When;
import sambandh.domain.job.Schedule;
import sambandh.domain.shared.Code;
import sambandh.persistence.shared.Enums;
import sambandh.persistence.shared.Row;

/** When a campaign's letters leave, as columns {@code send_when, send_at, send_date, send_time, send_day, not_again_days, occasion}. */
final class WhenColumns {
    private WhenColumns() {}

    static List<@Nullable Object> values(When when) {
        return switch (when) {
            case When.AtOnce _ -> row("at_once", null, null, null, null, null, null);
            case When.At(var instant) -> row("at", instant, null, null, null, null, null);
            case When.Local(var date, var time) -> row("local", null, date, time.toString(), null, null, null);
            case When.Again(Schedule(var day, var time), int days, var occasion) ->
                row(
                        "again",
                        null,
                        null,
                        time.toString(),
                        day == null ? null : Enums.code(day),
                        days,
                        occasion == null ? null : occasion.value());
        };
    }

    private static List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    static When when(Row row) throws SQLException {
        return switch (row.text("send_when")) {
            case "at_once" -> new When.AtOnce();
            case "at" -> new When.At(row.instant("send_at"));
            case "local" -> new When.Local(row.date("send_date"), time(row));
            default -> new When.Again(schedule(row), (int) row.number("not_again_days"), occasion(row));
        };
    }

    private static Schedule schedule(Row row) throws SQLException {
        String day = row.textOrNull("send_day");
        return new Schedule(day == null ? null : Enums.of(DayOfWeek.class, day), time(row));
    }

    private static @Nullable Code occasion(Row row) throws SQLException {
        String occasion = row.textOrNull("occasion");
        return occasion == null ? null : new Code(occasion);
    }

    private static LocalTime time(Row row) throws SQLException {
        return LocalTime.parse(row.text("send_time"));
    }
}
