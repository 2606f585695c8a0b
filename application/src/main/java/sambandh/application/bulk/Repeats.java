package sambandh.application.bulk;

/**
 * Which keys stood in a file before, how often, and a number that came with the first row of each. It lives while a file
 * is received; sixteen bytes a place keep five million keys in some hundred megabytes. Keys are known by 64 bits: that two
 * of a million keys are taken for one happens once in thirty million files.
 */
final class Repeats {
    private static final int SMALLEST = 1 << 12;

    private long[] keys = new long[SMALLEST];
    private int[] counts = new int[SMALLEST];
    private int[] firsts = new int[SMALLEST];
    private int size;
    private int place;

    /** Counts a key and stays with it. @param first kept where the key is new */
    void see(String key, int first) {
        if (size * 5L > keys.length * 4L) {
            grow();
        }
        long hash = hash(key);
        place = placeOf(hash);
        if (counts[place] == 0) {
            keys[place] = hash;
            firsts[place] = first;
            size++;
        }
        counts[place]++;
    }

    /** How often the key seen last has been seen. */
    int count() {
        return counts[place];
    }

    /** What came with the first row of the key seen last. */
    int first() {
        return firsts[place];
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

    private int placeOf(long hash) {
        int at = (int) Math.unsignedMultiplyHigh(hash * 0x9E37_79B9_7F4A_7C15L, keys.length);
        while (counts[at] != 0 && keys[at] != hash) {
            at = at + 1 == keys.length ? 0 : at + 1;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldCounts = counts;
        int[] oldFirsts = firsts;
        int larger = oldKeys.length + oldKeys.length / 2;
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
