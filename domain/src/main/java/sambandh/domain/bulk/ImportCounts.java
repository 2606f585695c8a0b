package sambandh.domain.bulk;

import java.util.Map;
import java.util.TreeMap;

/**
 * What became of the rows. The first four add up to the rows read once all are worked off.
 *
 * @param warnings how many rows were taken with a doubt, by its code: {@code country_unknown}
 */
public record ImportCounts(long created, long updated, long unchanged, long rejected, Map<String, Long> warnings) {
    public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, Map.of());

    public ImportCounts {
        warnings = Map.copyOf(warnings);
    }

    public ImportCounts plus(ImportCounts more) {
        Map<String, Long> sum = new TreeMap<>(warnings);
        more.warnings.forEach((code, count) -> sum.merge(code, count, Long::sum));
        return new ImportCounts(
                created + more.created,
                updated + more.updated,
                unchanged + more.unchanged,
                rejected + more.rejected,
                sum);
    }
}
