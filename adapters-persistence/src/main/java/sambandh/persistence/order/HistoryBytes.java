package sambandh.persistence.order;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import sambandh.domain.order.OrderHistory;
import sambandh.domain.order.OrderHistory.Entry;

/**
 * A history in some five bytes an entry: days since the entry before, what else there is to say, then that. Numbers are
 * written seven bits a byte, the lowest first; those that may be negative with their sign in the lowest bit.
 */
final class HistoryBytes {
    private static final int VERSION = 1;
    private static final int LATER = 1;
    private static final int NOT_ONE_ORDER = 2;
    private static final int UNVALUED = 4;
    private static final int AMOUNT = 8;
    private static final int HUNDREDTHS = 16;

    /** Takes what is read, entry by entry. */
    interface Reader {
        void entry(long epochDay, int lag, int orders, int unvalued, long amount);
    }

    private final byte[] bytes;
    private int at = 1;

    private HistoryBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    static byte[] write(OrderHistory history) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(VERSION);
        long before = 0;
        for (Entry e : history.entries()) {
            long day = e.date().toEpochDay();
            signed(out, day - before);
            before = day;
            boolean whole = e.amount() % 100 == 0;
            out.write((e.lag() == 0 ? 0 : LATER)
                    | (e.orders() == 1 ? 0 : NOT_ONE_ORDER)
                    | (e.unvalued() == 0 ? 0 : UNVALUED)
                    | (e.amount() == 0 ? 0 : AMOUNT)
                    | (whole ? HUNDREDTHS : 0));
            if (e.lag() != 0) {
                signed(out, e.lag());
            }
            if (e.orders() != 1) {
                signed(out, e.orders());
            }
            if (e.unvalued() != 0) {
                signed(out, e.unvalued());
            }
            if (e.amount() != 0) {
                signed(out, whole ? e.amount() / 100 : e.amount());
            }
        }
        return out.toByteArray();
    }

    static OrderHistory read(byte[] bytes) {
        List<Entry> entries = new ArrayList<>();
        read(
                bytes,
                (day, lag, orders, unvalued, amount) ->
                        entries.add(new Entry(LocalDate.ofEpochDay(day), lag, orders, unvalued, amount)));
        return new OrderHistory(entries);
    }

    static void read(byte[] bytes, Reader reader) {
        new HistoryBytes(bytes).all(reader);
    }

    private void all(Reader reader) {
        if (bytes.length > 0 && bytes[0] != VERSION) {
            throw new IllegalStateException("a history of orders is in a form that is not known: " + bytes[0]);
        }
        long day = 0;
        while (at < bytes.length) {
            day += signed();
            int more = bytes[at++];
            int lag = (more & LATER) == 0 ? 0 : (int) signed();
            int orders = (more & NOT_ONE_ORDER) == 0 ? 1 : (int) signed();
            int unvalued = (more & UNVALUED) == 0 ? 0 : (int) signed();
            long amount = (more & AMOUNT) == 0 ? 0 : signed();
            reader.entry(day, lag, orders, unvalued, (more & HUNDREDTHS) == 0 ? amount : amount * 100);
        }
    }

    private long signed() {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[at++];
            number |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return (number >>> 1) ^ -(number & 1);
            }
        }
    }

    private static void signed(ByteArrayOutputStream out, long number) {
        long left = (number << 1) ^ (number >> 63);
        while ((left & ~0x7fL) != 0) {
            out.write((int) (left & 0x7f) | 0x80);
            left >>>= 7;
        }
        out.write((int) left);
    }
}
