package sambandh.domain.bulk;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Code;

/**
 * How a file is to be read, with everything settled when the import was made, so that it means the same to the end.
 *
 * @param liveDays in live mode, what is older than this counts as history
 * @param mapping the file's column of a field, where their names differ
 * @param defaults what a field holds where the file says nothing
 * @param dateFormat a pattern of java.time; null for ISO 8601
 * @param zone of times without an offset
 * @param own what only this kind of import takes, such as {@code createCustomers}
 */
public record ImportSettings(
        Code source,
        Mode mode,
        int liveDays,
        Map<String, String> mapping,
        Map<String, String> defaults,
        @Nullable String dateFormat,
        ZoneId zone,
        boolean dryRun,
        boolean atomic,
        Map<String, String> own,
        ZoneId companyZone,
        Currency companyCurrency) {
    public enum Mode {
        /** Facts, summaries and the timeline change; nobody is reached. */
        HISTORY,
        LIVE
    }

    public ImportSettings {
        mapping = Map.copyOf(mapping);
        defaults = Map.copyOf(defaults);
        own = Map.copyOf(own);
    }

    public boolean asked(String ownFlag) {
        return "true".equals(own.get(ownFlag));
    }

    /** Whether somebody may be reached on account of what happened then. */
    public boolean isLive(Instant happenedAt, Instant importMadeAt) {
        return mode == Mode.LIVE && !happenedAt.isBefore(importMadeAt.minus(Duration.ofDays(liveDays)));
    }

    /** Flat, as the parameters of the request were, to be kept and shown. */
    public SortedMap<String, String> toMap() {
        SortedMap<String, String> flat = new TreeMap<>(own);
        flat.put("source", source.value());
        flat.put("mode", mode == Mode.LIVE ? "live" : "history");
        flat.put("liveDays", String.valueOf(liveDays));
        mapping.forEach((field, column) -> flat.put("map." + field, column));
        defaults.forEach((field, value) -> flat.put("default." + field, value));
        if (dateFormat != null) {
            flat.put("dateFormat", dateFormat);
        }
        flat.put("zone", zone.getId());
        flat.put("dryRun", String.valueOf(dryRun));
        flat.put("atomic", String.valueOf(atomic));
        flat.put("company.zone", companyZone.getId());
        flat.put("company.currency", companyCurrency.getCurrencyCode());
        return flat;
    }

    /** From {@link #toMap()}. */
    public static ImportSettings of(Map<String, String> flat) {
        Map<String, String> own = new TreeMap<>(flat);
        own.keySet().removeIf(key -> key.contains(".") || COMMON.contains(key));
        return new ImportSettings(
                new Code(flat.getOrDefault("source", "")),
                "live".equals(flat.get("mode")) ? Mode.LIVE : Mode.HISTORY,
                Integer.parseInt(flat.getOrDefault("liveDays", "7")),
                under("map.", flat),
                under("default.", flat),
                flat.get("dateFormat"),
                ZoneId.of(flat.getOrDefault("zone", "UTC")),
                "true".equals(flat.get("dryRun")),
                "true".equals(flat.get("atomic")),
                own,
                ZoneId.of(flat.getOrDefault("company.zone", "UTC")),
                Currency.getInstance(flat.getOrDefault("company.currency", "EUR")));
    }

    /** Parameters that every kind of import takes. */
    public static final Set<String> COMMON =
            Set.of("source", "mode", "liveDays", "dateFormat", "zone", "dryRun", "atomic");

    private static Map<String, String> under(String prefix, Map<String, String> flat) {
        return flat.entrySet().stream()
                .filter(e -> e.getKey().startsWith(prefix))
                .collect(Collectors.toMap(e -> e.getKey().substring(prefix.length()), Map.Entry::getValue));
    }
}
