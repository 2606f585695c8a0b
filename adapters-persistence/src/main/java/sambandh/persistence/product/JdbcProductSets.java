package sambandh.persistence.product;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import sambandh.application.product.ProductSets;
import sambandh.domain.customer.NameFold;
import sambandh.domain.shared.Code;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.InLists;

@Singleton
class JdbcProductSets implements ProductSets {
    static final String KNOWN = "SELECT external_id, product_id FROM product_external_id FORCE INDEX (PRIMARY)"
            + " WHERE source = ? AND external_id IN (:keys)";

    private final Db db;

    JdbcProductSets(Db db) {
        this.db = db;
    }

    @Override
    public Map<String, UUID> known(Code source, Collection<String> externalIds) {
        Map<String, UUID> known = new HashMap<>();
        InLists.read(
                db,
                KNOWN,
                List.of(source.value()),
                externalIds,
                row -> known.put(row.text("external_id"), row.uuid("product_id")));
        return known;
    }

    @Override
    public void make(Code source, List<Newcomer> newcomers, Instant now) {
        db.writeAll(
                "INSERT INTO product (id, version, name, sort_name, kind, active, created_at, changed_at)"
                        + " VALUES (?, 1, ?, ?, 'product', TRUE, ?, ?)",
                newcomers.stream()
                        .map(p -> List.<Object>of(p.id(), p.name(), NameFold.sortKey(p.name()), now, now))
                        .toList());
        db.writeAll(
                "INSERT INTO product_external_id (source, external_id, product_id) VALUES (?, ?, ?)",
                newcomers.stream()
                        .map(p -> List.<Object>of(source.value(), p.externalId(), p.id()))
                        .toList());
    }
}
