package sambandh.domain.template;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
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

    private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();

    /** Where a word stands, and its spelling to compare by; that of an opaque one is empty. */
    record Word(int start, int end, String key) {}

    private final String text;
    private final List<Word> words = new ArrayList<>();

    PlainText(Locale locale, String text) {
        this.text = text;
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

    /** The same word however it was typed: composed, without joiners, apostrophes alike, small letters. */
    static String key(String word) {
        return COMPOSED.normalize(word)
                .replaceAll("[\\u200B-\\u200D\\u2060]", "")
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
        return between.equals("-") || (between.isBlank() && between.indexOf('\n') == between.lastIndexOf('\n'));
    }

    String between(int start, int end) {
        return text.substring(start, end);
    }

    String text() {
        return text;
    }

    PlainFinding finding(int start, int end, PlainRule rule, @Nullable String instead) {
        int lineStart = text.lastIndexOf('\n', start - 1) + 1;
        int line = (int) text.substring(0, lineStart)
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
        return new PlainFinding(
                line, text.codePointCount(lineStart, start) + 1, text.substring(start, end), rule, instead);
    }
}
