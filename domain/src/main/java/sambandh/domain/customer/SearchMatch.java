package sambandh.domain.customer;

import java.util.Comparator;

/**
 * One way in which a token can be what was searched for.
 *
 * @param rank the lower, the better: whole words before beginnings, and among each the same before another script
 *     before what sounds alike
 * @param distance how far a sound is from what was searched for; 0 for what is no sound
 * @param isWhole whether the token is meant, otherwise those that begin with it and are longer
 */
public record SearchMatch(int rank, double distance, FoundBy by, boolean isWhole, String token) {
    static final int SAME = 0;
    static final int SCRIPT = 1;
    static final int SOUND = 2;
    static final int BEGINNING = 3;
    static final int SCRIPT_BEGINNING = 4;
    static final int SOUND_BEGINNING = 5;

    /** The best first; no two matches of a term are equal by it. */
    public static final Comparator<SearchMatch> ORDER = Comparator.comparingInt(SearchMatch::rank)
            .thenComparingDouble(SearchMatch::distance)
            .thenComparing(SearchMatch::token)
            .thenComparing(SearchMatch::isWhole);

    static SearchMatch whole(int rank, FoundBy by, String token) {
        return new SearchMatch(rank, 0, by, true, token);
    }

    static SearchMatch beginning(int rank, FoundBy by, String token) {
        return new SearchMatch(rank, 0, by, false, token);
    }

    /** Whether it comes before whatever sounds alike. */
    public boolean isBeforeSounds() {
        return rank < SOUND;
    }

    /** Equal for neighbours in order that are all whole tokens, or all beginnings. */
    public int phase() {
        return switch (rank) {
            case SAME, SCRIPT -> SAME;
            case BEGINNING, SCRIPT_BEGINNING -> BEGINNING;
            default -> rank;
        };
    }

    public boolean fits(String other) {
        return isWhole ? other.equals(token) : other.length() > token.length() && other.startsWith(token);
    }
}
