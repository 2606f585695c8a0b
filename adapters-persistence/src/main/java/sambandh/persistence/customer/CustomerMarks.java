package sambandh.persistence.customer;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import sambandh.domain.customer.TokenMarks;
import sambandh.persistence.customer.CustomerTokens.Token;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.InLists;

/** The {@link TokenMarks} of customers: on each of a customer's tokens stand those of all of them, or more. */
@Singleton
class CustomerMarks {
    private final Db db;

    CustomerMarks(Db db) {
        this.db = db;
    }

    /** @param all every token of the customers there are */
    Map<UUID, Long> exactly(Collection<Token> all) {
        Map<UUID, Long> marks = new HashMap<>();
        all.forEach(token -> marks.merge(token.customer(), TokenMarks.of(token.token()), (a, b) -> a | b));
        return marks;
    }

    /** What the customers have, and what these of their tokens add. */
    Map<UUID, Long> withThese(Collection<Token> some) {
        Map<UUID, Long> marks = exactly(some);
        InLists.read(
                        db,
                        "SELECT customer_id, BIT_OR(marks) AS marks FROM customer_token"
                                + " FORCE INDEX (customer_token_by_customer) WHERE customer_id IN (:keys) GROUP BY customer_id",
                        List.of(),
                        List.copyOf(marks.keySet()),
                        row -> Map.entry(row.uuid("customer_id"), row.number("marks")))
                .forEach(had -> marks.merge(had.getKey(), had.getValue(), (a, b) -> a | b));
        return marks;
    }

    /** On the tokens that are there. */
    void keep(Map<UUID, Long> marks) {
        db.writeAll(
                "UPDATE customer_token SET marks = ? WHERE customer_id = ? AND marks <> ?",
                marks.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(one -> List.of(one.getValue(), one.getKey(), one.getValue()))
                        .toList());
    }
}
