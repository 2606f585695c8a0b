package sambandh.domain.customer;

import java.util.Collection;

/**
 * What a customer is found by, in 62 bits: whoever lacks a mark of a word's has no token that the word matches, whoever
 * has them all may have one. So most customers with one common word are refused without a look at their other words. A
 * Bloom filter over the beginnings of the tokens, of the kind a token is of no account.
 */
public final class TokenMarks {
    /** Refuses nobody. */
    public static final long ALL = (1L << 62) - 1;

    private static final int[] BEGINNINGS = {2, 4};
    private static final int BITS = 62;

    private TokenMarks() {}

    public static long of(Collection<String> tokens) {
        return tokens.stream().mapToLong(TokenMarks::of).reduce(0, (a, b) -> a | b);
    }

    /** What every token has that is this one or begins with it; 0 where it is too short to say. */
    public static long of(String token) {
        if (token.charAt(0) == SearchTokens.SOUND) {
            // what sounds like one word agrees in so much of the skeleton
            return bit(token.substring(0, Math.min(1 + SoundsLike.LEAST_BEGUN, token.indexOf(SearchTokens.APART))));
        }
        long marks = 0;
        for (int length : BEGINNINGS) {
            if (token.codePointCount(1, token.length()) >= length) {
                marks |= bit(token.substring(1, token.offsetByCodePoints(1, length)));
            }
        }
        return marks;
    }

    private static long bit(String text) {
        return 1L << Math.floorMod((text.hashCode() * 0x9E3779B1) >>> 7, BITS);
    }
}
