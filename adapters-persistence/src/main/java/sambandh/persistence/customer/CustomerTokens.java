package sambandh.persistence.customer;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sambandh.domain.customer.Customer;
import sambandh.domain.customer.SearchTokens;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.InLists;
import sambandh.persistence.shared.Row;
import sambandh.persistence.shared.RowLocks;

/**
 * Keeps {@code customer_token} as customers and their people are, by the set. A person's tokens vanish with the person;
 * what the customer itself is called is the customer's.
 */
@Singleton
class CustomerTokens {
    /** @param owner null for the customer itself */
    record Token(UUID customer, @Nullable UUID owner, String token, String sortName) {
        /** Tells apart people of a customer who share a word. */
        int ownerNo() {
            return owner == null ? 0 : (int) owner.getLeastSignificantBits();
        }

        List<@Nullable Object> key() {
            return List.of(token, sortName, customer, ownerNo());
        }

        List<@Nullable Object> row() {
            return Arrays.asList(token, sortName, customer, ownerNo(), owner);
        }
    }

    private final Db db;
    private final TokenSources sources;

    CustomerTokens(Db db, TokenSources sources) {
        this.db = db;
        this.sources = sources;
    }

    /** After customers were changed, or people of theirs. Wants a unit of work that has changed or holds them. */
    void refresh(Collection<UUID> customers) {
        replace(
                InLists.read(
                        db,
                        "SELECT customer_id, person_id, token, sort_name FROM customer_token WHERE customer_id IN (:keys)",
                        List.of(),
                        customers,
                        CustomerTokens::token),
                sources.of(customers, null));
    }

    /** For a customer who has neither tokens nor people yet. */
    void add(Customer customer) {
        Set<String> tokens =
                new HashSet<>(SearchTokens.ofName(customer.details().name()));
        customer.details().externalIds().forEach(id -> tokens.addAll(SearchTokens.ofExternalId(id.value())));
        String sortName = SearchTokens.sortName(customer.details().name());
        replace(
                List.of(),
                tokens.stream()
                        .map(token -> new Token(customer.id().value(), null, token, sortName))
                        .toList());
    }

    /** For customers who have no tokens yet. */
    void add(Collection<UUID> customers) {
        replace(List.of(), sources.of(customers, null));
    }

    /** After a person was changed. */
    void refresh(UUID person, Collection<UUID> memberOf) {
        String sql = "SELECT customer_id, person_id, token, sort_name FROM customer_token WHERE person_id = ?";
        Set<UUID> customers = new HashSet<>(memberOf);
        customers.addAll(db.list(sql, row -> row.uuid("customer_id"), person));
        RowLocks.hold(db, "customer", () -> customers);
        replace(db.list(sql, CustomerTokens::token, person), sources.of(customers, person));
    }

    private static Token token(Row row) throws SQLException {
        return new Token(
                row.uuid("customer_id"), row.uuidOrNull("person_id"), row.text("token"), row.text("sort_name"));
    }

    private void replace(Collection<Token> before, Collection<Token> after) {
        Map<List<?>, Token> gone = new HashMap<>();
        before.forEach(token -> gone.put(token.key(), token));
        List<Token> come = new ArrayList<>();
        for (Token token : after) {
            if (gone.remove(token.key()) == null) {
                come.add(token);
            }
        }
        if (!gone.isEmpty()) {
            db.writeAll(
                    "DELETE FROM customer_token WHERE token = ? AND sort_name = ? AND customer_id = ? AND owner_no = ?",
                    sorted(gone.values()).map(Token::key).toList());
        }
        if (!come.isEmpty()) {
            db.writeAll(
                    "INSERT INTO customer_token (token, sort_name, customer_id, owner_no, person_id)"
                            + " VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE owner_no = VALUES(owner_no)",
                    sorted(come).map(Token::row).toList());
        }
    }

    /** In one order, so that two who write many don't wait for each other. */
    private static Stream<Token> sorted(Collection<Token> tokens) {
        return tokens.stream().sorted(Comparator.comparing(Token::token).thenComparing(Token::sortName));
    }
}
