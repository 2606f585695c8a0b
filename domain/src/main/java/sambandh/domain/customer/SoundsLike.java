package sambandh.domain.customer;

import java.util.Collection;
import java.util.List;

/**
 * Words that sound like the one searched for. Which ones there are, only the keeper of the tokens knows: it looks up the
 * tokens from {@code from} to before {@code to}, and {@link #among} picks those near enough.
 *
 * @param isWhole whether whole words are meant, otherwise beginnings
 */
public record SoundsLike(String spelling, String from, String to, boolean isWhole) {
    /** So much of a skeleton must be there for its longer ones to be taken for what was begun. */
    private static final int LEAST_BEGUN = 3;

    /** The nearest spellings that are taken. */
    private static final int MOST = 48;

    /** None for initials, numbers, and beginnings that say too little. */
    static List<SoundsLike> of(String spelling) {
        if (!SearchTokens.hasSound(spelling)) {
            return List.of();
        }
        String skeleton = SearchTokens.cut(Skeleton.of(spelling));
        String own = SearchTokens.SOUND + skeleton;
        var whole = new SoundsLike(spelling, own + SearchTokens.APART, own + after(SearchTokens.APART), true);
        return skeleton.length() < LEAST_BEGUN
                ? List.of(whole)
                : List.of(whole, new SoundsLike(spelling, own + after(SearchTokens.APART), own + '~', false));
    }

    /** The nearest first; without the very spelling, which is found as such. */
    public List<SearchMatch> among(Collection<String> tokens) {
        return tokens.stream()
                .filter(token -> token.compareTo(from) >= 0 && token.compareTo(to) < 0)
                .filter(token -> !spelling(token).equals(spelling))
                .map(token -> new SearchMatch(
                        isWhole ? SearchMatch.SOUND : SearchMatch.SOUND_BEGINNING,
                        distance(spelling(token)),
                        FoundBy.SOUND,
                        true,
                        token))
                .filter(match -> match.distance() <= (isWhole ? Likeness.SAME_NAME : Likeness.SAME_BEGINNING))
                .sorted(SearchMatch.ORDER)
                .limit(MOST)
                .toList();
    }

    private double distance(String other) {
        double exactly = isWhole ? Likeness.distance(spelling, other) : Likeness.distanceFromBeginning(spelling, other);
        return Math.round(exactly * 1000) / 1000.0;
    }

    private static String spelling(String token) {
        return token.substring(token.indexOf(SearchTokens.APART) + 1);
    }

    private static char after(char c) {
        return (char) (c + 1);
    }
}
