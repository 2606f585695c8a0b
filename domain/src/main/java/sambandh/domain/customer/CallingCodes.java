package sambandh.domain.customer;

import java.util.Set;

/** Where a telephone number's country code ends, after the plan of ITU-T E.164: no code begins another. */
final class CallingCodes {
    private static final Set<String> OF_TWO = Set.of(
            "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47", "48", "49",
            "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63", "64", "65", "66", "81", "82", "84",
            "86", "90", "91", "92", "93", "94", "95", "98");

    private CallingCodes() {}

    /** @param digits of a whole number, or its beginning, with the country code */
    static String national(String digits) {
        return digits.substring(Math.min(digits.length(), length(digits)));
    }

    private static int length(String digits) {
        if (digits.startsWith("1") || digits.startsWith("7")) {
            return 1;
        }
        return digits.length() > 1 && OF_TWO.contains(digits.substring(0, 2)) ? 2 : 3;
    }
}
