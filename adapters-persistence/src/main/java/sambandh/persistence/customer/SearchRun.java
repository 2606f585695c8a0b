package sambandh.persistence.customer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.persistence.customer.SearchPlan.Stage;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.InLists;

/** One page of a search: walks through the stages until there are enough. Nobody is found twice, on no page. */
final class SearchRun {
    /** Read beyond what is still wanted, since some may have been found before. */
    private static final int MORE = 10;

    /** As the servers' binary collation sorts. */
    private static final Comparator<String> CODE_POINTS =
            (a, b) -> Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

    private final Db db;
    private final SearchPlan plan;
    private final TokenCondition filter;
    private final @Nullable SearchCursor from;
    private final List<SearchCursor> hits = new ArrayList<>();
    private int wanted;

    SearchRun(Db db, SearchPlan plan, TokenCondition filter, @Nullable SearchCursor from) {
        this.db = db;
        this.plan = plan;
        this.filter = filter;
        this.from = from;
    }

    List<SearchCursor> atMost(int count) {
        wanted = count;
        List<Stage> first = plan.first();
        walk(first, first);
        if (hits.size() < wanted) {
            List<Stage> all = plan.all();
            walk(all, all.stream().filter(stage -> !first.contains(stage)).toList());
        }
        return hits;
    }

    /** @param inOrder all stages before these and these, for telling who was found already */
    private void walk(List<Stage> inOrder, List<Stage> stages) {
        Map<List<Object>, List<Stage>> alike = new LinkedHashMap<>();
        stages.stream()
                .filter(stage -> from == null || Stage.ORDER.compare(stage, from.stage()) >= 0)
                .forEach(stage -> alike.computeIfAbsent(stage.phase(), phase -> new ArrayList<>())
                        .add(stage));
        for (List<Stage> phase : alike.values()) {
            if (hits.size() < wanted && !isWalkedAtOnce(inOrder, phase)) {
                for (Stage stage : phase) {
                    SearchSpan.Place last = from != null && stage.equals(from.stage()) ? from.last() : null;
                    walk(inOrder, stage, SearchSpan.of(stage.match(), last));
                }
            }
        }
    }

    /** Where there are few rows, all stages of a kind are read by one statement and put in order here. */
    private boolean isWalkedAtOnce(List<Stage> inOrder, List<Stage> phase) {
        if (phase.size() == 1 || from != null && phase.getFirst().equals(from.stage())) {
            return false;
        }
        int batch = wanted - hits.size() + MORE;
        TokenCondition any =
                TokenCondition.any("t.token", phase.stream().map(Stage::match).toList());
        List<SearchSpan.Place> rows = read(statement(phase.getFirst(), any, batch));
        if (rows.size() == batch) {
            return false;
        }
        Map<UUID, Collection<String>> tokens = tokens(rows);
        for (Stage stage : phase) {
            keep(
                    inOrder,
                    stage,
                    rows.stream().filter(row -> stage.match().fits(row.token())).toList(),
                    tokens);
        }
        return true;
    }

    private void walk(List<Stage> inOrder, Stage stage, List<SearchSpan> spans) {
        Deque<SearchSpan> open = new ArrayDeque<>(spans);
        while (!open.isEmpty() && hits.size() < wanted) {
            SearchSpan span = open.pop();
            int batch = wanted - hits.size() + MORE;
            List<SearchSpan.Place> rows = read(statement(stage, new TokenCondition(span.sql(), span.params()), batch));
            boolean isFirst = inOrder.getFirst().equals(stage) && stage.match().isWhole();
            keep(inOrder, stage, rows, isFirst ? Map.of() : tokens(rows));
            if (rows.size() == batch) {
                List<SearchSpan> rest = span.rest(rows.getLast());
                rest.reversed().forEach(open::push);
            }
        }
    }

    private List<SearchSpan.Place> read(TokenCondition statement) {
        return db.list(
                statement.sql(),
                statement.params(),
                row -> new SearchSpan.Place(row.text("token"), row.text("sort_name"), row.uuid("customer_id")));
    }

    /** Each row's other words and filters are looked up by its customer; joined otherwise, all rows would be read. */
    TokenCondition statement(Stage stage, TokenCondition range, int batch) {
        StringBuilder sql = new StringBuilder(
                        "SELECT STRAIGHT_JOIN t.token, t.sort_name, t.customer_id FROM customer_token t"
                                + " FORCE INDEX (PRIMARY) WHERE ")
                .append(range.sql());
        List<Object> params = new ArrayList<>(range.params());
        for (TokenCondition other : plan.others(stage)) {
            sql.append(" AND ").append(other.sql());
            params.addAll(other.params());
        }
        sql.append(filter.sql()).append(" ORDER BY t.token, t.sort_name, t.customer_id LIMIT ");
        params.addAll(filter.params());
        return new TokenCondition(sql.append(batch).toString(), params);
    }

    /** @param tokens empty where nobody can have been found before */
    private void keep(
            List<Stage> inOrder, Stage stage, List<SearchSpan.Place> rows, Map<UUID, Collection<String>> tokens) {
        Set<UUID> seen = new HashSet<>();
        for (SearchSpan.Place row : rows) {
            Collection<String> all = tokens.get(row.customer());
            boolean isNew = seen.add(row.customer())
                    && (tokens.isEmpty() || all != null && isHere(inOrder, stage, row.token(), all));
            if (isNew && hits.size() < wanted) {
                hits.add(new SearchCursor(plan.driver(), stage, row));
            }
        }
    }

    /** Whether no earlier stage finds the customer, and this one by no earlier token. */
    private boolean isHere(List<Stage> inOrder, Stage stage, String token, Collection<String> tokens) {
        String first = tokens.stream().filter(stage.match()::fits).findFirst().orElse("");
        return first.equals(token) && stage.equals(plan.firstFor(inOrder, tokens));
    }

    /** In the order of the index. */
    private Map<UUID, Collection<String>> tokens(List<SearchSpan.Place> rows) {
        Map<UUID, Collection<String>> tokens = new HashMap<>();
        if (!rows.isEmpty()) {
            InLists.read(
                    db,
                    "SELECT customer_id, token FROM customer_token FORCE INDEX (customer_token_by_customer)"
                            + " WHERE customer_id IN (:keys)",
                    List.of(),
                    rows.stream().map(SearchSpan.Place::customer).toList(),
                    row -> tokens.computeIfAbsent(row.uuid("customer_id"), id -> new TreeSet<>(CODE_POINTS))
                            .add(row.text("token")));
        }
        return tokens;
    }
}
