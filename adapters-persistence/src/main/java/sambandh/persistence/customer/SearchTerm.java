package sambandh.persistence.customer;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.domain.customer.CustomerSearch;
import sambandh.domain.customer.SearchMatch;
import sambandh.domain.customer.SoundsLike;
import sambandh.persistence.shared.Db;

/** One word searched for; the words that sound alike are looked up when they are needed. */
final class SearchTerm {
    /** Of a skeleton, or of a beginning of one, no more spellings are looked at. */
    private static final int MOST_SPELLINGS = 500;

    /** Goes from one token to the next without reading their rows. */
    static final String SPELLINGS = "SELECT DISTINCT token FROM customer_token FORCE INDEX (PRIMARY)"
            + " WHERE token >= ? AND token < ? ORDER BY token LIMIT " + MOST_SPELLINGS;

    private static final int COMMON = 2_001;

    private final Db db;
    private final CustomerSearch.Term term;
    private @Nullable List<SearchMatch> all;

    SearchTerm(Db db, CustomerSearch.Term term) {
        this.db = db;
        this.term = term;
    }

    List<SearchMatch> exact() {
        return term.exact();
    }

    List<SearchMatch> all() {
        if (all == null) {
            all = term.matches(term.sounds().stream()
                    .flatMap(sound -> sound.among(spellings(sound)).stream())
                    .toList());
        }
        return all;
    }

    static boolean fits(List<SearchMatch> matches, Collection<String> tokens) {
        return matches.stream().anyMatch(match -> tokens.stream().anyMatch(match::fits));
    }

    /** How many rows it has, counted no further than what is common. */
    long rows() {
        TokenCondition counted = counted();
        return db.list(counted.sql(), counted.params(), row -> row.number("n")).getFirst();
    }

    TokenCondition counted() {
        TokenCondition any = TokenCondition.any("t.token", all());
        return new TokenCondition(
                "SELECT COUNT(*) AS n FROM (SELECT 1 FROM customer_token t FORCE INDEX (PRIMARY) WHERE " + any.sql()
                        + " LIMIT " + COMMON + ") capped",
                any.params());
    }

    private List<String> spellings(SoundsLike sound) {
        return db.list(SPELLINGS, row -> row.text("token"), sound.from(), sound.to());
    }
}
