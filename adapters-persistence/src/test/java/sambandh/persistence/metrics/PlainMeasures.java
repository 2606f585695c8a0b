package sambandh.persistence.metrics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import sambandh.domain.metrics.MeasurePeriod;
import sambandh.persistence.shared.Db;

/** The measures told once more, by plain SQL over the orders themselves: its rows, each as texts. */
final class PlainMeasures {
    private final Db db;

    PlainMeasures(Db db) {
        this.db = db;
    }

    /**
     * @param columns how many of {@code a}, {@code b}, … there are
     * @param only a condition on the order's {@code s.customer_id}
     */
    List<List<String>> rows(String measure, MeasurePeriod period, int periods, String only, int columns) {
        return db.list(sql(measure, period, periods, only), row -> {
            List<String> values = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                values.add(plain(row.textOrNull(String.valueOf((char) ('a' + column)))));
            }
            return values;
        });
    }

    static String sql(String measure, MeasurePeriod p, int periods, String only) {
        return (read("days") + read(measure))
                .replace("{asOf}", "DATE '" + p.asOf() + "'")
                .replace("{from}", "DATE '" + p.from() + "'")
                .replace("{to}", "DATE '" + p.to() + "'")
                .replace("{beforeStart}", "DATE '" + p.beforeStart() + "'")
                .replace("{beforeEnd}", "DATE '" + p.beforeEnd() + "'")
                .replace("{periods}", String.valueOf(periods))
                .replace("{only}", only);
    }

    /** A number without zeros that say nothing; anything else as it is. */
    static String plain(Object value) {
        String text = Optional.ofNullable(value).map(Object::toString).orElse("-");
        return text.matches("-?[0-9]+(\\.[0-9]+)?")
                ? new BigDecimal(text).stripTrailingZeros().toPlainString()
                : text;
    }

    private static String read(String name) {
        try (InputStream file = PlainMeasures.class.getResourceAsStream("/measures/" + name + ".sql")) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
