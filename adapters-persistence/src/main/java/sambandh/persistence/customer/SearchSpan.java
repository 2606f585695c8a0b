package sambandh.persistence.customer;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.customer.SearchMatch;

/**
 * A part of {@code customer_token} that is read in its order: one token, from a place on, or all tokens between two.
 *
 * @param end null for one token
 */
record SearchSpan(
        String token, @Nullable String end, @Nullable Place after) {
    /** A row of the index. */
    record Place(String token, String sortName, UUID customer) {}

    /** @param after the last row seen, null for the beginning */
    static List<SearchSpan> of(SearchMatch match, @Nullable Place after) {
        return match.isWhole()
                ? List.of(new SearchSpan(match.token(), null, after))
                : new SearchSpan(match.token(), TokenCondition.end(match), null).rest(after);
    }

    /**
     * What comes behind the last row seen. The rest of its token and the tokens behind that are two spans, so that each
     * is one range.
     */
    List<SearchSpan> rest(@Nullable Place last) {
        if (last == null) {
            return List.of(this);
        }
        SearchSpan sameToken = new SearchSpan(last.token(), null, last);
        return end == null ? List.of(sameToken) : List.of(sameToken, new SearchSpan(last.token(), end, null));
    }

    String sql() {
        if (end != null) {
            return "t.token > ? AND t.token < ?";
        }
        return after == null
                ? "t.token = ?"
                : "t.token = ? AND t.sort_name >= ? AND (t.sort_name > ? OR t.customer_id > ?)";
    }

    List<Object> params() {
        if (end != null) {
            return List.of(token, end);
        }
        return after == null ? List.of(token) : List.of(token, after.sortName(), after.sortName(), after.customer());
    }
}
