package sambandh.persistence.cadence;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sambandh.application.cadence.Calendars;
import sambandh.domain.cadence.Holiday;
import sambandh.domain.cadence.HolidayCalendar;
import sambandh.domain.cadence.WorkingWeek;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Country;
import sambandh.persistence.shared.Enums;

/**
 * Holidays and working weeks from the files that are delivered, {@code cadence/}: comma-separated, without quotes; lines that begin
 * with {@code #} tell the source. A country's file says {@code # years: 2020-2030}: of other years it knows nothing.
 */
@Singleton
class CalendarFiles implements Calendars {
    private static final List<String> COUNTRIES = List.of("BD", "IN", "NP");
    private static final List<String> LANGUAGES = List.of("en", "hi", "bn", "ne");

    private final Map<String, HolidayCalendar> holidays = new HashMap<>();
    private final Map<String, WorkingWeek> weeks = new HashMap<>();
    private final Map<String, List<String>> names = new HashMap<>();

    CalendarFiles() {
        COUNTRIES.forEach(it -> holidays.put(it, read(new Country(it))));
        rows(lines("weeks.csv")).forEach(row -> weeks.put(row[0], week(row)));
        rows(lines("holidays/names.csv"))
                .forEach(row -> names.put(row[0], List.of(row).subList(1, row.length)));
    }

    @Override
    public HolidayCalendar holidays(@Nullable Country country) {
        HolidayCalendar known = country == null ? null : holidays.get(country.code());
        return known == null ? HolidayCalendar.unknown(country) : known;
    }

    @Override
    public WorkingWeek week(@Nullable Country country) {
        WorkingWeek known = country == null ? null : weeks.get(country.code());
        return known == null ? WorkingWeek.USUAL : known;
    }

    @Override
    public List<Country> countries() {
        return COUNTRIES.stream().map(Country::new).toList();
    }

    @Override
    public String name(Code holiday, Locale language) {
        List<String> known = names.getOrDefault(holiday.value(), List.of(holiday.value()));
        int at = Math.max(0, LANGUAGES.indexOf(language.getLanguage()));
        return at < known.size() ? known.get(at) : known.getFirst();
    }

    private static HolidayCalendar read(Country country) {
        List<String> lines = lines("holidays/" + country.code().toLowerCase(Locale.ROOT) + ".csv");
        String source = lines.stream()
                .filter(it -> it.startsWith("# ") && !it.startsWith("# years:"))
                .map(it -> it.substring(2))
                .collect(Collectors.joining(" "));
        String[] years = lines.stream()
                .filter(it -> it.startsWith("# years:"))
                .map(it -> it.substring("# years:".length()).strip().split("-", 2))
                .findFirst()
                .orElseThrow();
        List<Holiday> all = new ArrayList<>();
        rows(lines)
                .forEach(row -> all.add(new Holiday(
                        LocalDate.parse(row[0]),
                        new Code(row[1]),
                        Enums.of(Holiday.Kind.class, row[2]),
                        row[3].equals("certain"))));
        return HolidayCalendar.of(country, Integer.parseInt(years[0]), Integer.parseInt(years[1]), source, all);
    }

    /** {@code country,days,half_days,from,to}, days by their numbers from Monday, 1, to Sunday, 7. */
    private static WorkingWeek week(String[] row) {
        return new WorkingWeek(days(row[1]), days(row[2]), LocalTime.parse(row[3]), LocalTime.parse(row[4]));
    }

    private static Set<DayOfWeek> days(String numbers) {
        return numbers.chars().mapToObj(c -> DayOfWeek.of(c - '0')).collect(Collectors.toSet());
    }

    /** Without the source and the names of columns. */
    private static List<String[]> rows(List<String> lines) {
        return lines.stream()
                .filter(it -> !it.startsWith("#") && !it.isBlank())
                .skip(1)
                .map(it -> it.split(",", -1))
                .toList();
    }

    static List<String> lines(String name) {
        return Arrays.asList(text(name).split("\n", -1));
    }

    static String text(String name) {
        try (InputStream file = CalendarFiles.class.getClassLoader().getResourceAsStream("cadence/" + name)) {
            if (file == null) {
                throw new IllegalStateException("cadence/" + name + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
