package sambandh.domain.customer;

/** How far two spellings are from each other, by ear. */
final class Likeness {
    /** Spellings further apart than this, per sound, are taken for different names. */
    static final double SAME_NAME = 0.19;

    /** Beginnings further apart than this are taken for those of different names. */
    static final double SAME_BEGINNING = 0.1;

    private Likeness() {}

    /** From 0, the same; what it takes to make one out of the other, for each sound of the longer one. */
    static double distance(String spelling, String other) {
        return distance(Sounds.of(spelling), Sounds.of(other), false);
    }

    /** The same from a beginning: what more the other one has is free. */
    static double distanceFromBeginning(String beginning, String other) {
        return distance(Sounds.of(beginning), Sounds.of(other), true);
    }

    private static double distance(String a, String b, boolean restIsFree) {
        double[] before = new double[b.length() + 1];
        for (int j = 1; j <= b.length(); j++) {
            before[j] = before[j - 1] + gone(b, j - 1);
        }
        for (int i = 1; i <= a.length(); i++) {
            double[] row = new double[b.length() + 1];
            row[0] = before[0] + gone(a, i - 1);
            for (int j = 1; j <= b.length(); j++) {
                double changed = before[j - 1] + changed(a.charAt(i - 1), b.charAt(j - 1), i == 1 && j == 1);
                row[j] = Math.min(changed, Math.min(before[j] + gone(a, i - 1), row[j - 1] + gone(b, j - 1)));
            }
            before = row;
        }
        double cost = before[b.length()];
        if (restIsFree) {
            for (double shorter : before) {
                cost = Math.min(cost, shorter);
            }
        }
        return cost / Math.max(1, restIsFree ? a.length() : Math.max(a.length(), b.length()));
    }

    private static double gone(String sounds, int at) {
        boolean isLast = at + 1 == sounds.length();
        boolean isFirst = at == 0;
        return switch (sounds.charAt(at)) {
            case 'a' -> isFirst ? 1 : isLast ? 0.5 : 0.35;
            case 'e' -> isLast ? 0.35 : isFirst ? 1 : 0.7;
            case 'o', 'u', 'i' -> isFirst ? 1 : 0.8;
            case 'Y' -> 0.1;
            case 'h' -> 0.4;
            default -> 1;
        };
    }

    private static double changed(char a, char b, boolean isFirst) {
        if (a == b) {
            return 0;
        } else if (isFirst && (a == 'a' && b == 'u' || a == 'u' && b == 'a')) {
            return 1;
        }
        return switch (a < b ? "" + a + b : "" + b + a) {
            case "Ss", "jz", "bv", "fp" -> 0.1;
            case "jy", "Yy", "Yj" -> 0.2;
            case "ao" -> 0.3;
            case "Oo", "Ou", "ou", "Ee", "ei", "Ea", "Ei" -> 0.3;
            case "ae", "au" -> 0.4;
            case "Eo", "Oa", "mn" -> 0.5;
            default -> Sounds.isVowel(a) && Sounds.isVowel(b) ? 1 : 1.5;
        };
    }
}
