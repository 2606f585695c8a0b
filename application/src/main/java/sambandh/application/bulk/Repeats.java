package sambandh.application.bulk;

import java.util.function.LongConsumer;

/**
 * Which keys stood in a file before, how often, and a number that came with the first row of each. It lives while a file
 * is received; sixteen bytes a place, of which four fifths are filled before there are a quarter more, keep five million
 * keys in 125 MB. Keys are known by 64 bits: that two of a million keys are taken for one happens once in thirty million
 * files.
 */
final class Repeats {
    /** Parts grow one by one, so that no more than one of them is there twice at a time. */
    private static final int PARTS = 64;

    private static final int BYTES_A_PLACE = 16;

    private final Part[] parts = new Part[PARTS];
    private final LongConsumer room;
    private Part part;
    private int size;

    /** @param room asked before so many bytes more are taken; comes back when they may be */
    Repeats(LongConsumer room) {
        this.room = room;
        for (int at = 0; at < PARTS; at++) {
            parts[at] = new Part();
        }
        part = parts[0];
    }

    /** Counts a key and stays with it. @param first kept where the key is new */
    void see(String key, int first) {
        long hash = hash(key);
        part = parts[(int) (hash >>> 58)];
        if (part.isFull()) {
            room.accept((long) part.growth() * BYTES_A_PLACE);
            part.grow();
        }
        size += part.see(hash, first) ? 1 : 0;
    }

    /** How often the key seen last has been seen. */
    int count() {
        return part.counts[part.place];
    }

    /** What came with the first row of the key seen last. */
    int first() {
        return part.firsts[part.place];
    }

    /** How many different keys. */
    int size() {
        return size;
    }

    static long hash(String text) {
        long hash = 0x9E37_79B9_7F4A_7C15L;
        for (int at = 0; at < text.length(); at++) {
            hash = (hash ^ text.charAt(at)) * 0xBF58_476D_1CE4_E5B9L;
            hash ^= hash >>> 29;
        }
        return hash ^ hash >>> 32;
    }

    private static final class Part {
        private static final int SMALLEST = 1 << 6;

        private long[] keys = new long[SMALLEST];
        private int[] counts = new int[SMALLEST];
        private int[] firsts = new int[SMALLEST];
        private int filled;
        private int place;

        boolean isFull() {
            return filled * 5L > keys.length * 4L;
        }

        /** Places. */
        int growth() {
            return keys.length / 4;
        }

        /** True where the key is new. */
        boolean see(long hash, int first) {
            place = placeOf(hash);
            boolean fresh = counts[place] == 0;
            if (fresh) {
                keys[place] = hash;
                firsts[place] = first;
                filled++;
            }
            counts[place]++;
            return fresh;
        }

        private int placeOf(long hash) {
            int at = (int) Math.unsignedMultiplyHigh(hash * 0x9E37_79B9_7F4A_7C15L, keys.length);
            while (counts[at] != 0 && keys[at] != hash) {
                at = at + 1 == keys.length ? 0 : at + 1;
            }
            return at;
        }

        void grow() {
            long[] oldKeys = keys;
            int[] oldCounts = counts;
            int[] oldFirsts = firsts;
            int larger = oldKeys.length + growth();
            keys = new long[larger];
            counts = new int[larger];
            firsts = new int[larger];
            for (int at = 0; at < oldKeys.length; at++) {
                if (oldCounts[at] != 0) {
                    int to = placeOf(oldKeys[at]);
                    keys[to] = oldKeys[at];
                    counts[to] = oldCounts[at];
                    firsts[to] = oldFirsts[at];
                }
            }
        }
    }
}
