package sambandh.domain.customer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.InvalidValue;

/**
 * What somebody searches customers by: words of names, whole or begun, in any script, a mail address, a telephone
 * number, an outside id. All the terms must be there, in any order.
 */
public record CustomerSearch(List<Term> terms) {
    private static final int LONGEST = 200;
    private static final int MOST_TERMS = 6;
    private static final int LEAST_DIGITS = 4;
    private static final Pattern PHONE = Pattern.compile("(?:\\+|00)?[\\s0-9().-]+");

    /**
     * One of the words.
     *
     * @param exact what is told without a look at the words there are
     * @param sounds what sounds alike
     */
    public record Term(List<SearchMatch> exact, List<SoundsLike> sounds) {
        /** All matches, the best first, once the words that sound alike were looked up. */
        public List<SearchMatch> matches(List<SearchMatch> sounding) {
            return Stream.concat(exact.stream(), sounding.stream())
                    .sorted(SearchMatch.ORDER)
                    .toList();
        }

        /** The best match among a customer's tokens, null where there is none. */
        public @Nullable SearchMatch best(Collection<String> tokens) {
            List<SearchMatch> sounding = sounds.stream()
                    .flatMap(sound -> sound.among(tokens).stream())
                    .toList();
            return matches(sounding).stream()
                    .filter(match -> tokens.stream().anyMatch(match::fits))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** @throws InvalidValue {@code empty_search}, {@code too_long}, {@code too_many_words} */
    public static CustomerSearch parse(String text) {
        String asked = text.strip();
        if (asked.length() > LONGEST) {
            throw new InvalidValue("too_long", "At most " + LONGEST + " characters are looked for.");
        }
        List<Term> terms = new ArrayList<>();
        if (isPhone(asked)) {
            terms.add(new Term(numbers(asked), List.of()));
        } else {
            for (String part : asked.split("\\s+")) {
                terms.addAll(terms(part));
            }
        }
        if (terms.isEmpty()) {
            throw new InvalidValue(
                    "empty_search",
                    "Write the beginning of a name, a mail address, a telephone number or an outside id.");
        }
        if (terms.size() > MOST_TERMS) {
            throw new InvalidValue("too_many_words", "At most " + MOST_TERMS + " words are looked for.");
        }
        return new CustomerSearch(List.copyOf(terms));
    }

    /**
     * More than one for what is written as one but consists of several words, such as Anne-Marie; each of them may be
     * the whole as well, such as the mail domain booking.com.
     */
    private static List<Term> terms(String part) {
        return part.contains("@")
                ? List.of(new Term(mail(NameFold.caseless(part)), List.of()))
                : NameFold.words(part).stream().map(word -> term(part, word)).toList();
    }

    private static Term term(String part, String whole) {
        String word = SearchTokens.cut(whole);
        String spelling = SearchTokens.cut(Spelling.of(word));
        List<SearchMatch> exact = new ArrayList<>();
        both(exact, SearchMatch.SAME, SearchMatch.BEGINNING, FoundBy.NAME, SearchTokens.WORD + word);
        if (!spelling.isEmpty()) {
            both(
                    exact,
                    SearchMatch.SCRIPT,
                    SearchMatch.SCRIPT_BEGINNING,
                    FoundBy.SCRIPT,
                    SearchTokens.SPELLING + spelling);
        }
        if (!spelling.isEmpty() && !spelling.equals(word)) {
            both(exact, SearchMatch.SCRIPT, SearchMatch.SCRIPT_BEGINNING, FoundBy.SCRIPT, SearchTokens.WORD + spelling);
        }
        exact.addAll(ids(part));
        if (isPhone(part)) {
            exact.addAll(phones(part));
        }
        return new Term(exact.stream().sorted(SearchMatch.ORDER).toList(), SoundsLike.of(spelling));
    }

    /** An outside id, or the beginning of a mail address: {@code C-1001}, {@code anita.sh}. */
    private static List<SearchMatch> ids(String part) {
        String folded = NameFold.caseless(part);
        List<SearchMatch> matches = new ArrayList<>();
        both(matches, FoundBy.EXTERNAL_ID, SearchTokens.limited(SearchTokens.EXTERNAL_ID + folded));
        both(matches, FoundBy.EMAIL, SearchTokens.limited(SearchTokens.MAIL + folded));
        both(matches, FoundBy.EMAIL, SearchTokens.limited(SearchTokens.MAIL_DOMAIN + folded));
        return matches;
    }

    private static List<SearchMatch> mail(String folded) {
        List<SearchMatch> matches = new ArrayList<>();
        both(
                matches,
                FoundBy.EMAIL,
                SearchTokens.limited(
                        folded.startsWith("@")
                                ? SearchTokens.MAIL_DOMAIN + folded.substring(1)
                                : SearchTokens.MAIL + folded));
        return matches;
    }

    private static boolean isPhone(String asked) {
        return PHONE.matcher(asked).matches() && digits(asked).length() >= LEAST_DIGITS;
    }

    /** Digits may be a telephone number, or an outside id. */
    private static List<SearchMatch> numbers(String asked) {
        List<SearchMatch> matches = new ArrayList<>(phones(asked));
        if (!asked.startsWith("+")) {
            both(matches, FoundBy.EXTERNAL_ID, SearchTokens.EXTERNAL_ID + asked);
            both(matches, FoundBy.NAME, SearchTokens.WORD + digits(asked));
        }
        return matches.stream().sorted(SearchMatch.ORDER).toList();
    }

    /** By beginning or end, with the country's code or without, or with a 0 in its stead. */
    private static List<SearchMatch> phones(String asked) {
        String digits = digits(asked);
        boolean isInternational = asked.startsWith("+") || digits.startsWith("00");
        String number = digits.startsWith("00") ? digits.substring(2) : digits;
        List<SearchMatch> matches = new ArrayList<>();
        both(matches, FoundBy.PHONE, SearchTokens.PHONE_END + SearchTokens.reversed(number));
        String national = isInternational ? CallingCodes.national(number) : number.replaceFirst("^0", "");
        if (!national.isEmpty()) {
            both(matches, FoundBy.PHONE, SearchTokens.PHONE + national);
        }
        return matches;
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }

    private static void both(List<SearchMatch> matches, FoundBy by, String token) {
        both(matches, SearchMatch.SAME, SearchMatch.BEGINNING, by, token);
    }

    private static void both(List<SearchMatch> matches, int whole, int beginning, FoundBy by, String token) {
        matches.add(SearchMatch.whole(whole, by, token));
        matches.add(SearchMatch.beginning(beginning, by, token));
    }
}
