package sambandh.domain.customer;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.List;

/**
 * A name without what people write now so and now so: case, width, accents of Latin and Greek letters, points of Arabic
 * and Hebrew, whose digits, signs between the words. The script is kept, and so are the vowel signs of Indic scripts.
 */
public final class NameFold {
    private static final Normalizer2 FOLDED = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 APART = Normalizer2.getNFDInstance();
    private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();
    private static final String APOSTROPHES = "'’‘ʼ`´";
    private static final String LATIN_FROM = "øłđðıħŧ";
    private static final String LATIN_TO = "olddiht";

    private NameFold() {}

    /** The words of the name in their order, one space between them; empty where there is no letter and no digit. */
    public static String fold(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        boolean apart = false;
        int script = UScript.UNKNOWN;
        String text = isAscii(name) ? name : APART.normalize(FOLDED.normalize(name));
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (isMark(c)) {
                if (!isAccent(c, script)) {
                    folded.appendCodePoint(c);
                }
            } else if (Character.isLetterOrDigit(c)) {
                if (apart && !folded.isEmpty()) {
                    folded.append(' ');
                }
                apart = false;
                script = c < 128 ? UScript.LATIN : UScript.getScript(c);
                append(folded, c);
            } else {
                apart |= APOSTROPHES.indexOf(c) < 0;
            }
        }
        return isAscii(text) ? folded.toString() : COMPOSED.normalize(folded);
    }

    /** The folded words of the name. */
    public static List<String> words(String name) {
        String folded = fold(name);
        return folded.isEmpty() ? List.of() : List.of(folded.split(" "));
    }

    /** Mail addresses and ids, with every sign: case and width off. */
    static String caseless(String text) {
        return FOLDED.normalize(text);
    }

    static boolean isAscii(CharSequence text) {
        return text.chars().allMatch(c -> c < 128);
    }

    private static void append(StringBuilder folded, int c) {
        if (c < 128) {
            folded.append((char) Character.toLowerCase(c));
        } else if (Character.isDigit(c)) {
            folded.append(UCharacter.digit(c));
        } else if (LATIN_FROM.indexOf(c) >= 0) {
            folded.append(LATIN_TO.charAt(LATIN_FROM.indexOf(c)));
        } else {
            switch (c) {
                case 'æ' -> folded.append("ae");
                case 'œ' -> folded.append("oe");
                case 'þ' -> folded.append("th");
                case 'ـ' -> {} // stretches a word, says nothing
                default -> folded.appendCodePoint(c);
            }
        }
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** Marks that are letters' vowels or halves of letters (й, が) stay. */
    private static boolean isAccent(int c, int script) {
        return switch (script) {
            case UScript.LATIN, UScript.GREEK, UScript.ARABIC, UScript.HEBREW -> true;
            case UScript.CYRILLIC -> c != 0x306; // й is another letter than и, ё the same as е
            default -> c == 0x200C || c == 0x200D;
        };
    }
}
