package sambandh.rest.metrics;

/** From pale to deep: the colour of a share of the largest. */
final class Heat {
    private static final int[][] STOPS = {
        {0xf3, 0xf8, 0xf7},
        {0xd3, 0xea, 0xe6},
        {0x97, 0xcf, 0xc6},
        {0x4d, 0xa8, 0xa0},
        {0x17, 0x75, 0x76},
        {0x0a, 0x47, 0x50}
    };
    private static final double DARK = 0.69;

    private Heat() {}

    /** @param depth 0 to 1 */
    static String colour(double depth) {
        double place = Math.clamp(depth, 0, 1) * (STOPS.length - 1);
        int below = Math.min((int) place, STOPS.length - 2);
        double rest = place - below;
        int[] mixed = new int[3];
        for (int part = 0; part < 3; part++) {
            mixed[part] = (int) Math.round(STOPS[below][part] + rest * (STOPS[below + 1][part] - STOPS[below][part]));
        }
        return "#%02x%02x%02x".formatted(mixed[0], mixed[1], mixed[2]);
    }

    /** The colour of what is written on it. */
    static String ink(double depth) {
        return depth > DARK ? "#ffffff" : "#16323a";
    }
}
