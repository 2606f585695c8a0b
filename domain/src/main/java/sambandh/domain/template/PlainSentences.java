package sambandh.domain.template;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds sentences that are too long. A sentence also ends with its paragraph, before an item of a list, and after a line
 * too short to have been wrapped (of an address, a signature, a table).
 */
final class PlainSentences {
    private static final int SHORT_LINE = 50;
    private static final int SHOWN = 6;
    private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*•–]|\\p{Nd}{1,2}[.)])\\s.*");

    private final PlainText text;
    private final int mostWords;
    private final List<PlainFinding> found = new ArrayList<>();
    private int word;

    private PlainSentences(PlainText text, int mostWords) {
        this.text = text;
        this.mostWords = mostWords;
    }

    static List<PlainFinding> tooLong(PlainText text, Locale locale, int mostWords) {
        PlainSentences sentences = new PlainSentences(text, mostWords);
        BreakIterator breaks = BreakIterator.getSentenceInstance(locale);
        int from = 0;
        for (int to : blocks(text.text())) {
            breaks.setText(text.between(from, to));
            for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
                sentences.check(from + end);
            }
            from = to;
        }
        return sentences.found;
    }

    /** The sentence from the first word that was not checked yet. */
    private void check(int end) {
        int first = word;
        List<PlainText.Word> words = text.words();
        while (word < words.size() && words.get(word).end() <= end) {
            word++;
        }
        if (word - first > mostWords) {
            found.add(text.finding(
                    words.get(first).start(), words.get(first + SHOWN - 1).end(), PlainRule.LONG_SENTENCE, null));
        }
    }

    /** Where blocks of running text end. */
    private static List<Integer> blocks(String text) {
        List<Integer> ends = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end + 1;
            String line = text.substring(at, end).strip();
            int next = text.indexOf('\n', end);
            String following = text.substring(end, next < 0 ? text.length() : next);
            if (line.codePointCount(0, line.length()) < SHORT_LINE
                    || following.isBlank()
                    || ITEM.matcher(following).matches()) {
                ends.add(end);
            }
            at = end;
        }
        return ends;
    }
}
