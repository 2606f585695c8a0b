package sambandh.domain.customer;

/**
 * A sign of an Indic script. Their blocks in Unicode lie alike, 128 signs each, so that one table says how people of
 * all these languages commonly write it in Latin letters.
 */
record IndicSign(Kind kind, String latin) {
    enum Kind {
        CONSONANT,
        VOWEL,
        VOWEL_SIGN,
        NASAL,
        VIRAMA,
        NUKTA,
        /** A consonant that never carries a vowel. */
        BARE,
        SILENT
    }

    /** Bengali য: said j, written y by many. */
    static final String BENGALI_Y = "jy";

    static final int BENGALI = 0x980;
    static final int GURMUKHI = 0xA00;
    static final int ORIYA = 0xB00;
    static final int TAMIL = 0xB80;
    static final int MALAYALAM = 0xD00;
    private static final int FIRST = 0x900;
    private static final int END = 0xD80;
    private static final int BLOCK = 0x80;

    private static final String[] VOWELS = {
        "a", "a", "a", "i", "i", "u", "u", "ri", "li", "e", "e", "e", "ai", "o", "o", "o", "au"
    };
    private static final String[] VOWEL_SIGNS = {
        "a", "i", "i", "u", "u", "ri", "ri", "e", "e", "e", "ai", "o", "o", "o", "au"
    };
    private static final String[] CONSONANTS = {
        "k", "kh", "g", "gh", "ng", "ch", "chh", "j", "jh", "n", "t", "th", "d", "dh", "n", "t", "th", "d", "dh", "n",
        "n", "p", "ph", "b", "bh", "m", "y", "r", "r", "l", "l", "zh", "v", "sh", "sh", "s", "h"
    };

    static boolean isIndic(int c) {
        return c >= FIRST && c < END;
    }

    static int block(int c) {
        return c / BLOCK * BLOCK;
    }

    static IndicSign of(int c) {
        int place = c % BLOCK;
        if (place <= 0x02) {
            return new IndicSign(Kind.NASAL, "n");
        } else if (place >= 0x04 && place <= 0x14) {
            return new IndicSign(Kind.VOWEL, VOWELS[place - 0x04]);
        } else if (place >= 0x15 && place <= 0x39) {
            return new IndicSign(Kind.CONSONANT, consonant(c, place));
        } else if (place >= 0x3E && place <= 0x4C) {
            return new IndicSign(Kind.VOWEL_SIGN, VOWEL_SIGNS[place - 0x3E]);
        } else if (place == 0x3C) {
            return new IndicSign(Kind.NUKTA, "");
        } else if (place == 0x4D) {
            return new IndicSign(Kind.VIRAMA, "");
        }
        return special(c, place);
    }

    private static String consonant(int c, int place) {
        String latin = CONSONANTS[place - 0x15];
        return switch (block(c)) {
            case BENGALI -> latin.equals("y") ? BENGALI_Y : latin;
            case TAMIL, MALAYALAM -> latin;
            default -> latin.equals("zh") ? "l" : latin;
        };
    }

    private static IndicSign special(int c, int place) {
        return switch (c) {
            case 0x9CE -> new IndicSign(Kind.BARE, "t"); // ৎ
            case 0x9F0 -> new IndicSign(Kind.CONSONANT, "r"); // ৰ of Assamese
            case 0x9F1 -> new IndicSign(Kind.CONSONANT, "v"); // ৱ
            case 0xA70 -> new IndicSign(Kind.NASAL, "n"); // tippi
            case 0xD7A, 0xD7B -> new IndicSign(Kind.BARE, "n");
            case 0xD7C -> new IndicSign(Kind.BARE, "r");
            case 0xD7D, 0xD7E -> new IndicSign(Kind.BARE, "l");
            default -> place == 0x60 ? new IndicSign(Kind.VOWEL, "ri") : new IndicSign(Kind.SILENT, "");
        };
    }
}
