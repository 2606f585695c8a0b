package sambandh.domain.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What is loud in any language: marks of exclamation in a row, and words in capitals one after the other. */
final class PlainMarks {
    private static final Pattern MARKS = Pattern.compile("[!！?？]{2,}+");

    /** An answer or a copy that is none. */
    private static final Pattern REPLY = Pattern.compile("^\\s*(?:re|fwd?|aw|wg)\\s*:.*", Pattern.CASE_INSENSITIVE);

    /** So many words in capitals may be a name or a few short forms; more are shouted. */
    private static final int CAPITALS = 4;

    private PlainMarks() {}

    static List<PlainFinding> in(PlainText text) {
        List<PlainFinding> found = new ArrayList<>();
        for (MatchResult mark : MARKS.matcher(text.text()).results().toList()) {
            if (mark.group().contains("!") || mark.group().contains("！")) {
                found.add(text.finding(mark.start(), mark.end(), PlainRule.PRESSURE, null));
            }
        }
        int run = 0;
        for (int at = 0; at <= text.words().size(); at++) {
            boolean capital = at < text.words().size() && isShouted(text, at);
            if (capital && (run == 0 || text.isJoined(at - 1))) {
                run++;
            } else {
                if (run >= CAPITALS) {
                    found.add(text.finding(
                            text.words().get(at - run).start(),
                            text.words().get(at - 1).end(),
                            PlainRule.SHOUTING,
                            null));
                }
                run = capital ? 1 : 0;
            }
        }
        return found;
    }

    /** A subject that makes believe that the reader wrote first. */
    static boolean isReplyOfNone(String subject) {
        return REPLY.matcher(subject).matches();
    }

    private static boolean isShouted(PlainText text, int at) {
        PlainText.Word word = text.words().get(at);
        return !word.key().isEmpty() && isCapital(text.between(word.start(), word.end()));
    }

    /** Has capital letters, and no small ones. */
    static boolean isCapital(String words) {
        return words.codePoints().anyMatch(Character::isUpperCase)
                && words.codePoints().noneMatch(Character::isLowerCase);
    }
}
