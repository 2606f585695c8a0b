package sambandh.domain.template;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a template's source, each at the place where it stands there: what is none of them, tags and blocks, is
 * blanked, and ends the sentence where a reader would see an end. What is opened and not closed hides the rest, as in a
 * mail program, and keeps the search short.
 */
final class PlainSource {
    private static final Pattern HIDDEN = Pattern.compile(
            "<!--(?:.*?-->|.*)|<(style|script|head|title)\\b(?:.*?</\\1\\s*>|.*)|</?([A-Za-z][A-Za-z0-9-]*)[^<>]*>"
                    + "|\\{\\{[#/>^!~][^{}]*}}|\\{\\{\\s*else[^{}]*}}|&#?[A-Za-z0-9]{1,31};",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private static final Set<String> WITHIN_A_SENTENCE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "font", "i", "mark", "q", "s", "small", "span",
            "strong", "sub", "sup", "time", "u", "wbr");

    private static final char END = '\u2029';

    private PlainSource() {}

    /** As long as the source, with the same lines. */
    static String words(String source) {
        StringBuilder words = new StringBuilder(source);
        Matcher hidden = HIDDEN.matcher(source);
        while (hidden.find()) {
            boolean ends = !isWithin(hidden);
            for (int at = hidden.start(); at < hidden.end(); at++) {
                if (words.charAt(at) != '\n') {
                    words.setCharAt(at, ends ? END : ' ');
                    ends = false;
                }
            }
        }
        return words.toString();
    }

    private static boolean isWithin(Matcher hidden) {
        String tag = hidden.group(2);
        return tag == null ? hidden.group().startsWith("&") : WITHIN_A_SENTENCE.contains(tag.toLowerCase(Locale.ROOT));
    }
}
