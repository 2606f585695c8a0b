package sambandh.application.bulk;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sambandh.domain.bulk.ImportSettings;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Faults;
import sambandh.domain.shared.InvalidInput;
import sambandh.domain.shared.InvalidValue;
import sambandh.domain.shared.TimeZones;

/** From the parameters of a request to the settings of an import. */
final class ImportParameters {
    private final ImportKind<?> kind;
    private final SortedMap<String, List<String>> given;
    private final Faults faults = new Faults();

    private ImportParameters(ImportKind<?> kind, Map<String, List<String>> given) {
        this.kind = kind;
        this.given = new TreeMap<>(given);
    }

    /** @throws InvalidInput with every fault, parameters as pointers */
    static ImportSettings read(ImportKind<?> kind, Map<String, List<String>> given, CompanyDefaults.Values company) {
        return new ImportParameters(kind, given).settings(company);
    }

    private ImportSettings settings(CompanyDefaults.Values company) {
        given.keySet().forEach(this::mustBeKnown);
        var source = faults.required("source", one("source"), Code::new);
        var mode = faults.required("mode", one("mode"), ImportParameters::mode);
        var liveDays = faults.optional("liveDays", one("liveDays"), ImportParameters::days);
        var dateFormat = faults.optional("dateFormat", one("dateFormat"), DatePattern::checked);
        var zone = faults.optional("zone", one("zone"), TimeZones::of);
        var dryRun = faults.optional("dryRun", one("dryRun"), ImportParameters::flag);
        var atomic = faults.optional("atomic", one("atomic"), ImportParameters::flag);
        Map<String, String> own = own();
        Map<String, String> mapping = under("map.");
        Map<String, String> defaults = under("default.");
        faults.orThrow();
        return new ImportSettings(
                source.get(),
                mode.get(),
                liveDays.or(7),
                mapping,
                defaults,
                dateFormat.orNull(),
                zone.or(company.zone()),
                dryRun.or(false),
                atomic.or(false),
                own,
                company.zone(),
                company.currency());
    }

    private void mustBeKnown(String name) {
        boolean field = kind.fields().stream()
                .anyMatch(f -> (name.startsWith("map.") && f.covers(name.substring(4)))
                        || (name.startsWith("default.") && f.covers(name.substring(8))));
        if (!field
                && !ImportSettings.COMMON.contains(name)
                && !kind.parameters().containsKey(name)) {
            faults.add(name, "unknown_parameter", "Imports of this kind have no such parameter or field.");
        }
    }

    private @Nullable String one(String name) {
        List<String> values = given.getOrDefault(name, List.of());
        if (values.size() > 1) {
            faults.add(name, "duplicate", "This parameter may stand only once.");
        }
        return values.isEmpty() ? null : values.getFirst();
    }

    private Map<String, String> under(String prefix) {
        Map<String, String> found = new TreeMap<>();
        given.keySet().stream().filter(name -> name.startsWith(prefix)).forEach(name -> {
            var value = faults.required(name, one(name), Function.identity()).orNull();
            if (value != null) {
                found.put(name.substring(prefix.length()), value);
            }
        });
        return found;
    }

    private Map<String, String> own() {
        Map<String, String> own = new TreeMap<>();
        kind.parameters().forEach((name, allowed) -> {
            String value = one(name);
            if (value == null) {
                return;
            }
            List<String> words = List.of(allowed.split("\\|"));
            if (value.isEmpty() || value.length() > 64 || (words.size() > 1 && !words.contains(value))) {
                faults.add(name, "invalid_value", "Use " + allowed.replace("|", " or ") + ".");
            }
            own.put(name, value);
        });
        return own;
    }

    private static ImportSettings.Mode mode(String text) {
        return switch (text) {
            case "history" -> ImportSettings.Mode.HISTORY;
            case "live" -> ImportSettings.Mode.LIVE;
            default -> throw new InvalidValue("unknown_value", "Use history or live.");
        };
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidValue("invalid_value", "Use true or false.");
        };
    }

    private static int days(String text) {
        if (!text.matches("[0-9]{1,4}")) {
            throw new InvalidValue("invalid_value", "Use a whole number of days from 0 to 9999.");
        }
        return Integer.parseInt(text);
    }
}
