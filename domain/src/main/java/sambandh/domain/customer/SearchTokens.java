package sambandh.domain.customer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a customer is found by: texts whose first letter says of what kind they are, so that each kind stands together
 * in one sorted index. Personal data, all of them.
 */
public final class SearchTokens {
    /** To be counted up when the same name gives other tokens than before: all are made anew then. */
    public static final int VERSION = 1;

    /** The longest token, in characters; what is longer is found by its beginning. */
    public static final int LONGEST = 80;

    static final char WORD = 'w';
    /** A word in Latin letters that is written in others. */
    static final char SPELLING = 's';
    /** {@code <skeleton>/<spelling>}, so that the spellings of one skeleton stand together. */
    static final char SOUND = 'k';

    static final char MAIL = 'm';
    static final char MAIL_DOMAIN = 'd';
    static final char PHONE = 'p';
    /** The digits from the last to the first. */
    static final char PHONE_END = 'r';

    static final char EXTERNAL_ID = 'i';
    static final char APART = '/';

    private static final int MOST_WORDS = 12;
    private static final int LONGEST_WORD = 38;

    private SearchTokens() {}

    public static Set<String> ofName(String name) {
        Set<String> tokens = new LinkedHashSet<>();
        List<String> words = NameFold.words(name);
        for (String whole : words.subList(0, Math.min(MOST_WORDS, words.size()))) {
            String word = cut(whole);
            tokens.add(WORD + word);
            String spelling = cut(Spelling.of(word));
            if (!spelling.equals(word) && !spelling.isEmpty()) {
                tokens.add(SPELLING + spelling);
            }
            if (hasSound(spelling)) {
                tokens.add(SOUND + cut(Skeleton.of(spelling)) + APART + spelling);
            }
        }
        return tokens;
    }

    public static Set<String> ofMail(String address) {
        String folded = NameFold.caseless(address);
        return Set.of(limited(MAIL + folded), limited(MAIL_DOMAIN + folded.substring(folded.lastIndexOf('@') + 1)));
    }

    /** @param number in E.164 */
    public static Set<String> ofPhone(String number) {
        String digits = number.substring(1);
        return Set.of(PHONE + CallingCodes.national(digits), PHONE_END + reversed(digits));
    }

    public static Set<String> ofExternalId(String id) {
        return Set.of(limited(EXTERNAL_ID + NameFold.caseless(id)));
    }

    /** The name as a list of found customers is sorted by. */
    public static String sortName(String name) {
        String folded = NameFold.fold(name);
        return folded.substring(
                0, folded.offsetByCodePoints(0, Math.min(40, folded.codePointCount(0, folded.length()))));
    }

    /** Initials and numbers have none. */
    static boolean hasSound(String spelling) {
        return spelling.length() > 1 && spelling.chars().noneMatch(Character::isDigit);
    }

    static String cut(String word) {
        return word.length() <= LONGEST_WORD ? word : word.substring(0, word.offsetByCodePoints(0, codePoints(word)));
    }

    private static int codePoints(String word) {
        return Math.min(LONGEST_WORD, word.codePointCount(0, word.length()));
    }

    static String limited(String token) {
        return token.codePointCount(0, token.length()) <= LONGEST
                ? token
                : token.substring(0, token.offsetByCodePoints(0, LONGEST));
    }

    static String reversed(String digits) {
        return new StringBuilder(digits).reverse().toString();
    }
}
