package sambandh.domain.customer;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/** A folded word in small Latin letters and digits, as it is commonly written by those who bear such a name. */
final class Spelling {
    /** Made when first needed: it takes a while, and many companies never do. */
    private static final class Others {
        static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    }

    private Spelling() {}

    /** Empty where nothing is known of the script. */
    static String of(String word) {
        if (NameFold.isAscii(word)) {
            return word;
        }
        StringBuilder latin = new StringBuilder();
        for (int from = 0; from < word.length(); ) {
            int to = endOfRun(word, from);
            String run = word.substring(from, to);
            latin.append(IndicSign.isIndic(run.codePointAt(0)) ? IndicWord.latin(run) : other(run));
            from = to;
        }
        return latin.toString();
    }

    /** A run of one Indic script, or of what is none. */
    private static int endOfRun(String word, int from) {
        int block = block(word.codePointAt(from));
        int at = from;
        while (at < word.length() && block(word.codePointAt(at)) == block) {
            at += Character.charCount(word.codePointAt(at));
        }
        return at;
    }

    private static int block(int c) {
        return IndicSign.isIndic(c) ? IndicSign.block(c) : 0;
    }

    private static String other(String run) {
        if (NameFold.isAscii(run)) {
            return run;
        }
        String latin = Others.TO_LATIN.transliterate(run).toLowerCase(Locale.ROOT);
        return latin.replaceAll("[^a-z0-9]", "");
    }
}
