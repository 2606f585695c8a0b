package sambandh.persistence.relationship;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.relationship.Needs;
import sambandh.application.shared.LostUpdate;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.product.ProductId;
import sambandh.domain.relationship.Need;
import sambandh.domain.relationship.Need.Met;
import sambandh.domain.shared.Code;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Enums;
import sambandh.persistence.shared.Row;

@Singleton
class JdbcNeeds implements Needs {
    private final Db db;

    JdbcNeeds(Db db) {
        this.db = db;
    }

    @Override
    public List<Need> of(CustomerId customer) {
        return db.list(
                "SELECT * FROM relationship_need WHERE customer_id = ?"
                        + " ORDER BY met_on IS NOT NULL, since_day DESC, id DESC",
                JdbcNeeds::need,
                customer.value());
    }

    @Override
    public Optional<Need> find(UUID id) {
        return db.one("SELECT * FROM relationship_need WHERE id = ?", JdbcNeeds::need, id);
    }

    @Override
    public void add(Need need) {
        Need.Details d = need.details();
        db.write(
                "INSERT INTO relationship_need (id, version, customer_id, origin, category, words, since_day, met_on,"
                        + " met_by, told_by, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                need.id(),
                need.version(),
                need.customerId().value(),
                Enums.code(d.origin()),
                d.category() == null ? null : d.category().value(),
                d.text(),
                d.since(),
                metOn(d),
                metBy(d),
                need.toldBy(),
                need.createdAt());
    }

    @Override
    public void replace(Need need) {
        Need.Details d = need.details();
        int matched = db.write(
                "UPDATE relationship_need SET version = ?, origin = ?, category = ?, words = ?, since_day = ?,"
                        + " met_on = ?, met_by = ? WHERE id = ? AND version = ?",
                need.version(),
                Enums.code(d.origin()),
                d.category() == null ? null : d.category().value(),
                d.text(),
                d.since(),
                metOn(d),
                metBy(d),
                need.id(),
                need.version() - 1);
        if (matched == 0) {
            throw new LostUpdate("need");
        }
    }

    @Override
    public void remove(Need need) {
        if (db.write("DELETE FROM relationship_need WHERE id = ? AND version = ?", need.id(), need.version()) == 0) {
            throw new LostUpdate("need");
        }
    }

    private static @Nullable LocalDate metOn(Need.Details d) {
        Met met = d.met();
        return met == null ? null : met.day();
    }

    private static @Nullable UUID metBy(Need.Details d) {
        Met met = d.met();
        ProductId by = met == null ? null : met.by();
        return by == null ? null : by.value();
    }

    private static Need need(Row row) throws SQLException {
        String category = row.textOrNull("category");
        LocalDate metOn = row.dateOrNull("met_on");
        UUID metBy = row.uuidOrNull("met_by");
        return new Need(
                row.uuid("id"),
                row.number("version"),
                new CustomerId(row.uuid("customer_id")),
                new Need.Details(
                        Enums.of(Need.Origin.class, row.text("origin")),
                        category == null ? null : new Code(category),
                        row.text("words"),
                        row.date("since_day"),
                        metOn == null ? null : new Met(metOn, metBy == null ? null : new ProductId(metBy))),
                row.text("told_by"),
                row.instant("created_at"));
    }
}
