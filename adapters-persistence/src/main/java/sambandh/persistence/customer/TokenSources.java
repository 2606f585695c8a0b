package sambandh.persistence.customer;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.customer.SearchTokens;
import sambandh.persistence.customer.CustomerTokens.Token;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.InLists;

/** What customers are to be found by, as their rows and their people's rows say it. */
@Singleton
class TokenSources {
    /** @param person null for the customer itself */
    private record Owner(UUID customer, @Nullable UUID person) {}

    /** @param own the tokens of the customer itself */
    private record Named(String sortName, Set<String> own) {}

    static final String NAMES = "SELECT id, name FROM customer FORCE INDEX (PRIMARY) WHERE id IN (:keys)";
    static final String EXTERNAL_IDS = "SELECT x.customer_id, x.external_id, k.version FROM customer k"
            + " FORCE INDEX (PRIMARY) STRAIGHT_JOIN customer_external_id x FORCE INDEX (customer_external_id_by_customer)"
            + " ON x.customer_id = k.id WHERE k.id IN (:keys)";

    private final Db db;

    TokenSources(Db db) {
        this.db = db;
    }

    /**
     * All tokens of the customers and their people, or of only one of the people.
     *
     * @param person null for all
     */
    List<Token> of(Collection<UUID> customers, @Nullable UUID person) {
        if (customers.isEmpty()) {
            return List.of();
        }
        Map<UUID, Named> named = named(customers);
        List<Token> tokens = new ArrayList<>();
        if (person == null) {
            named.forEach((id, all) -> all.own().forEach(t -> tokens.add(new Token(id, null, t, all.sortName()))));
        }
        ofPeople(customers, person).forEach((owner, all) -> {
            Named customer = named.get(owner.customer());
            if (customer != null) {
                all.stream()
                        .filter(token -> !customer.own().contains(token))
                        .forEach(t -> tokens.add(new Token(owner.customer(), owner.person(), t, customer.sortName())));
            }
        });
        return tokens;
    }

    private Map<UUID, Named> named(Collection<UUID> customers) {
        Map<UUID, Named> named = new HashMap<>();
        InLists.read(db, NAMES, List.of(), customers, row -> {
            String name = row.text("name");
            return named.put(
                    row.uuid("id"), new Named(SearchTokens.sortName(name), new HashSet<>(SearchTokens.ofName(name))));
        });
        InLists.read(db, EXTERNAL_IDS, List.of(), customers, row -> {
            Named customer = named.get(row.uuid("customer_id"));
            return customer != null && customer.own().addAll(SearchTokens.ofExternalId(row.text("external_id")));
        });
        return named;
    }

    private Map<Owner, Set<String>> ofPeople(Collection<UUID> customers, @Nullable UUID person) {
        Map<Owner, Set<String>> tokens = new HashMap<>();
        read(
                "p.name, p.called",
                "person p FORCE INDEX (PRIMARY) ON p.id",
                customers,
                person,
                row -> {
                    Set<String> names = new LinkedHashSet<>(SearchTokens.ofName(row.text("name")));
                    String called = row.textOrNull("called");
                    names.addAll(called == null ? Set.of() : SearchTokens.ofName(called));
                    return names;
                },
                tokens);
        read(
                "x.external_id",
                "person_external_id x ON x.person_id",
                customers,
                person,
                row -> SearchTokens.ofExternalId(row.text("external_id")),
                tokens);
        read(
                "e.address",
                "person_email e ON e.person_id",
                customers,
                person,
                row -> SearchTokens.ofMail(row.text("address")),
                tokens);
        read(
                "t.number",
                "person_phone t ON t.person_id",
                customers,
                person,
                row -> SearchTokens.ofPhone(row.text("number")),
                tokens);
        return tokens;
    }

    /** Begins with the customers: all of {@code customer_person} is in its key, so MySQL may walk it, see {@link InLists}. */
    static String people(String columns, String joined) {
        return "SELECT cp.customer_id, cp.person_id, k.version, " + columns + " FROM customer k FORCE INDEX (PRIMARY)"
                + " STRAIGHT_JOIN customer_person cp FORCE INDEX (PRIMARY) ON cp.customer_id = k.id STRAIGHT_JOIN "
                + joined + " = cp.person_id WHERE ";
    }

    private void read(
            String columns,
            String joined,
            Collection<UUID> customers,
            @Nullable UUID person,
            Db.Reader<Set<String>> reader,
            Map<Owner, Set<String>> tokens) {
        String sql = people(columns, joined) + (person == null ? "" : "cp.person_id = ? AND ") + "k.id IN (:keys)";
        InLists.read(
                db,
                sql,
                person == null ? List.of() : List.of(person),
                customers,
                row -> tokens.computeIfAbsent(
                                new Owner(row.uuid("customer_id"), row.uuid("person_id")),
                                owner -> new LinkedHashSet<>())
                        .addAll(reader.read(row)));
    }
}
