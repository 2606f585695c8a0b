package sambandh.domain.template;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text taken apart into words, by Unicode's rules: a vowel sign or a joiner never ends a word. Placeholders, addresses
 * of the web and of mail are one word each, and match no phrase.
 */
final class PlainText {
    /** What a program fills in, or reads: {@code {{order.product}}}, {@code https://…}, {@code a@b.example}. */
    private static final Pattern OPAQUE = Pattern.compile("\\{\\{[^{}\\n]{0,200}}}|\\b(?:https?://|www\\.|mailto:)\\S+"
            + "|(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]++@[\\p{L}\\p{M}\\p{N}.-]+");

    private static final Pattern UNSEEN = Pattern.compile("[\\u200B-\\u200D\\u2060\\u093C]");

    private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();

    /** Where a word stands, and its spelling to compare by; that of an opaque one is empty. */
    record Word(int start, int end, String key) {}

    private final String text;
    private final List<Word> words = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>(List.of(0));

    PlainText(Locale locale, String text) {
        this.text = text;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            lines.add(end + 1);
        }
        List<MatchResult> opaque = OPAQUE.matcher(text).results().toList();
        BreakIterator breaks = BreakIterator.getWordInstance(locale);
        int from = 0;
        for (MatchResult hidden : opaque) {
            split(breaks, from, hidden.start());
            words.add(new Word(hidden.start(), hidden.end(), ""));
            from = hidden.end();
        }
        split(breaks, from, text.length());
    }

    private void split(BreakIterator breaks, int from, int to) {
        String part = text.substring(from, to);
        breaks.setText(part);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (breaks.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT) {
                words.add(new Word(from + start, from + end, key(part.substring(start, end))));
            }
            start = end;
        }
    }

    /**
     * The same word however it was typed: composed, without joiners, apostrophes alike, small letters; in Devanagari without
     * the dot that many leave out, and with one sign for both nasals.
     */
    static String key(String word) {
        return UNSEEN.matcher(COMPOSED.normalize(word))
                .replaceAll("")
                .replace('\u0901', '\u0902')
                .replace('’', '\'')
                .toLowerCase(Locale.ROOT);
    }

    List<Word> words() {
        return words;
    }

    /** Whether nothing but spaces, one end of a line, or a hyphen stands between a word and the next. */
    boolean isJoined(int word) {
        String between =
                text.substring(words.get(word).end(), words.get(word + 1).start());
        return between.equals("-")
                || (between.isBlank()
                        && between.indexOf('\n') == between.lastIndexOf('\n')
                        && between.indexOf('\u2029') < 0);
    }

    String between(int start, int end) {
        return text.substring(start, end);
    }

    String text() {
        return text;
    }

    PlainFinding finding(int start, int end, PlainRule rule, @Nullable String instead) {
        int there = Collections.binarySearch(lines, start);
        int line = there < 0 ? -there - 2 : there;
        String phrase = text.substring(start, end).replaceAll(" {2,}", " ");
        return new PlainFinding(line + 1, start - lines.get(line) + 1, phrase, rule, instead);
    }
}
