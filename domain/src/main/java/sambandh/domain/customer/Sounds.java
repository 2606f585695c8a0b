package sambandh.domain.customer;

import java.util.Map;

/**
 * What a spelling sounds like, a letter for each sound: {@code laxmi} and {@code lakshmi} alike are {@code lakSmi}.
 * Small vowels are a, e, i, o, u; E stands for ai, O for au, S for sh, c for ch, Y for a y that slides between vowels.
 */
final class Sounds {
    private static final String VOWELS = "aeiou";

    /** The longest first. */
    private static final String[][] CONSONANTS = {
        {"chchh", "c"},
        {"cchh", "c"},
        {"chch", "c"},
        {"cch", "c"},
        {"chh", "c"},
        {"tch", "c"},
        {"sch", "S"},
        {"ch", "c"},
        {"ksh", "kS"},
        {"kch", "kS"},
        {"xh", "kS"},
        {"x", "kS"},
        {"sh", "S"},
        {"dny", "g"},
        {"jny", "g"},
        {"gny", "g"},
        {"jn", "g"},
        {"ck", "k"},
        {"q", "k"},
        {"ph", "f"},
        {"bh", "b"},
        {"tth", "t"},
        {"th", "t"},
        {"ddh", "d"},
        {"dh", "d"},
        {"kh", "k"},
        {"gh", "g"},
        {"jh", "j"},
        {"zh", "z"},
        {"rh", "r"}
    };

    private static final Map<String, String> PAIRS = Map.ofEntries(
            Map.entry("aa", "a"),
            Map.entry("ee", "i"),
            Map.entry("ea", "i"),
            Map.entry("ii", "i"),
            Map.entry("ie", "i"),
            Map.entry("oo", "u"),
            Map.entry("uu", "u"),
            Map.entry("ou", "O"),
            Map.entry("au", "O"),
            Map.entry("ow", "O"),
            Map.entry("aw", "O"),
            Map.entry("ew", "u"),
            Map.entry("ai", "E"),
            Map.entry("ay", "E"),
            Map.entry("ei", "E"),
            Map.entry("ey", "E"),
            Map.entry("oi", "E"),
            Map.entry("ao", "O"),
            Map.entry("oy", "E"),
            Map.entry("ae", "e"),
            Map.entry("oe", "o"));

    private final String spelling;
    private final StringBuilder sounds = new StringBuilder();
    private int at;

    private Sounds(String spelling) {
        this.spelling = spelling;
    }

    static String of(String spelling) {
        Sounds heard = new Sounds(spelling);
        while (heard.at < spelling.length()) {
            heard.step();
        }
        return heard.sounds.toString();
    }

    static boolean isVowel(char sound) {
        return "aeiouEO".indexOf(sound) >= 0;
    }

    private void step() {
        char here = spelling.charAt(at);
        if (isVowelLetter(at)) {
            vowel();
        } else if (here == 'y') {
            y();
        } else if (here == 'w' || here == 'v') {
            add(here == 'w' && !isVowelLetter(at + 1) && at > 0 ? "" : "v", 1);
        } else if (here == 'x' && at == 0) {
            add("z", 1);
        } else if (here == 'h') {
            boolean isSilent = at + 1 == spelling.length() && at > 0;
            add(isSilent ? "" : "h", 1);
        } else {
            consonant(here);
        }
    }

    private void vowel() {
        if (at + 1 < spelling.length()) {
            String two = spelling.substring(at, at + 2);
            String pair = PAIRS.get(two);
            boolean slides = (two.endsWith("y") || two.endsWith("w")) && isVowelLetter(at + 2);
            if (pair != null && !slides) {
                add(pair, 2);
                return;
            }
        }
        add(spelling.substring(at, at + 1), 1);
    }

    private void y() {
        boolean afterA = !sounds.isEmpty() && "ae".indexOf(sounds.charAt(sounds.length() - 1)) >= 0;
        if (at == 0) {
            add("y", 1);
        } else if (spelling.startsWith("yy", at)) {
            at++;
        } else if (afterA && (spelling.startsWith("ye", at) || spelling.startsWith("yi", at))) {
            sounds.setLength(sounds.length() - 1);
            add("E", 2);
        } else if (isVowelLetter(at + 1)) {
            add("Y", 1);
        } else {
            add("i", 1);
        }
    }

    private void consonant(char here) {
        for (String[] rule : CONSONANTS) {
            if (spelling.startsWith(rule[0], at)) {
                add(rule[1], rule[0].length());
                return;
            }
        }
        if (here == 'c') {
            boolean isSoft = at + 1 < spelling.length() && "eiy".indexOf(spelling.charAt(at + 1)) >= 0;
            add(isSoft ? "s" : "k", 1);
        } else {
            add(String.valueOf(here), 1);
        }
    }

    /** The same sound twice at a stretch is one. */
    private void add(String more, int letters) {
        at += letters;
        if (!more.isEmpty() && !(sounds.length() > 0 && sounds.charAt(sounds.length() - 1) == more.charAt(0))) {
            sounds.append(more);
        }
    }

    private boolean isVowelLetter(int place) {
        return place < spelling.length() && VOWELS.indexOf(spelling.charAt(place)) >= 0;
    }
}
