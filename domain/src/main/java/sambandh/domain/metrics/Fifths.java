package sambandh.domain.metrics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Values of many, and the score of each among them: one and five times the share of those strictly less, rounded down. */
final class Fifths {
    private static final int SCORES = 5;

    private long[] values = new long[1024];
    private int size;
    private long[] sorted = new long[0];

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    int size() {
        return size;
    }

    /** To be called when all are added. */
    void rank() {
        sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
    }

    int score(int place) {
        return score(values[place]);
    }

    /** @param scale of the values; @param sign -1 where they were added negated */
    List<Rfm.Score> scores(int scale, int sign) {
        long[] customers = new long[SCORES];
        long[] least = new long[SCORES];
        long[] most = new long[SCORES];
        for (int at = 0; at < size; ) {
            int end = at;
            while (end < size && sorted[end] == sorted[at]) {
                end++;
            }
            int score = score(sorted[at]) - 1;
            least[score] = customers[score] == 0 ? sorted[at] : least[score];
            most[score] = sorted[at];
            customers[score] += end - at;
            at = end;
        }
        List<Rfm.Score> scores = new ArrayList<>();
        for (int score = SCORES; score > 0; score--) {
            boolean none = customers[score - 1] == 0;
            long from = sign < 0 ? -most[score - 1] : least[score - 1];
            long to = sign < 0 ? -least[score - 1] : most[score - 1];
            scores.add(new Rfm.Score(
                    score,
                    customers[score - 1],
                    none ? null : BigDecimal.valueOf(from, scale),
                    none ? null : BigDecimal.valueOf(to, scale)));
        }
        return scores;
    }

    private int score(long value) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return 1 + (int) ((long) SCORES * low / size);
    }
}
