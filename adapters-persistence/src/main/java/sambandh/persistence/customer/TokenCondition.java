package sambandh.persistence.customer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import sambandh.domain.customer.SearchMatch;
import sambandh.persistence.shared.CustomerCondition;

/** A condition on the token of {@code customer_token}, as ranges of its index. */
record TokenCondition(String sql, List<Object> params) {
    /** Behind every token that begins with what stands before it. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    static TokenCondition any(String column, List<SearchMatch> matches) {
        List<String> ranges = new ArrayList<>();
        List<Object> params = new ArrayList<>();
        List<String> whole = matches.stream()
                .filter(SearchMatch::isWhole)
                .map(SearchMatch::token)
                .toList();
        if (!whole.isEmpty()) {
            // filled up with the last, so that few statements of different length are prepared
            int places = Math.max(1, Integer.highestOneBit(whole.size() * 2 - 1));
            ranges.add(column + " IN (" + String.join(", ", Collections.nCopies(places, "?")) + ")");
            params.addAll(whole);
            params.addAll(Collections.nCopies(places - whole.size(), whole.getLast()));
        }
        for (SearchMatch match : matches) {
            if (!match.isWhole()) {
                ranges.add(column + " > ? AND " + column + " < ?");
                params.add(match.token());
                params.add(match.token() + LAST);
            }
        }
        return new TokenCondition("(" + String.join(" OR ", ranges) + ")", params);
    }

    TokenCondition and(CustomerCondition members) {
        List<Object> all = new ArrayList<>(params);
        all.addAll(members.params());
        return new TokenCondition(sql + " AND (" + members.on("t.customer_id") + ")", all);
    }

    static String end(SearchMatch beginning) {
        return beginning.token() + LAST;
    }
}
