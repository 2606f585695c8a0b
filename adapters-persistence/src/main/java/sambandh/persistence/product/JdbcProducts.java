package sambandh.persistence.product;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import sambandh.application.product.ProductViews;
import sambandh.application.product.Products;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.Page;
import sambandh.domain.customer.NameFold;
import sambandh.domain.product.Product;
import sambandh.domain.product.ProductId;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.Scope;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Enums;
import sambandh.persistence.shared.ExternalIds;
import sambandh.persistence.shared.Row;
import sambandh.persistence.shared.Select;
import sambandh.persistence.shared.Select.SortColumn;
import sambandh.persistence.shared.Sorted;

@Singleton
class JdbcProducts implements Products, ProductViews {
    private static final ExternalIds EXTERNAL_IDS = new ExternalIds("product");
    private static final String PRODUCTS =
            "SELECT p.*, " + EXTERNAL_IDS.asColumn("p.id") + " AS external_ids FROM product p";
    private static final Map<String, SortColumn> SORTS = Sorted.sorts("p");

    private final Db db;

    JdbcProducts(Db db) {
        this.db = db;
    }

    @Override
    public Optional<Product> find(ProductId id) {
        return db.one(PRODUCTS + " WHERE p.id = ?", JdbcProducts::product, id.value());
    }

    @Override
    public Optional<Product> findByExternalId(ExternalId id) {
        return EXTERNAL_IDS.owner(db, id).flatMap(owner -> find(new ProductId(owner)));
    }

    @Override
    public void add(Product product) {
        Product.Details d = product.details();
        db.write(
                "INSERT INTO product (id, version, name, sort_name, kind, category, active, created_at, changed_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                product.id().value(),
                product.version(),
                d.name(),
                NameFold.sortKey(d.name()),
                Enums.code(d.kind()),
                d.category() == null ? null : d.category().value(),
                d.active(),
                product.createdAt(),
                product.changedAt());
        EXTERNAL_IDS.add(db, product.id().value(), d.externalIds());
    }

    @Override
    public void replace(Product product) {
        Product.Details d = product.details();
        int matched = db.write(
                "UPDATE product SET version = ?, name = ?, sort_name = ?, kind = ?, category = ?, active = ?, changed_at = ?"
                        + " WHERE id = ? AND version = ?",
                product.version(),
                d.name(),
                NameFold.sortKey(d.name()),
                Enums.code(d.kind()),
                d.category() == null ? null : d.category().value(),
                d.active(),
                product.changedAt(),
                product.id().value(),
                product.version() - 1);
        if (matched == 0) {
            throw new LostUpdate("product");
        }
        EXTERNAL_IDS.replace(db, product.id().value(), d.externalIds());
    }

    @Override
    public Page<Product> list(Scope scope, Filter filter, Page.Wanted wanted) {
        return new Select(PRODUCTS, "p.id")
                .visibleTo(scope)
                .andIf(filter.kind() == null ? null : Enums.code(filter.kind()), "p.kind = ?")
                .andIf(filter.category() == null ? null : filter.category().value(), "p.category = ?")
                .andIf(filter.active(), "p.active = ?")
                .page(db, wanted, SORTS, Sorted.reader(JdbcProducts::product), sorted -> sorted.position(wanted.sort()))
                .map(Sorted::item);
    }

    @Override
    public Optional<Product> find(Scope scope, ProductId id) {
        return scope instanceof Scope.Nothing ? Optional.empty() : find(id);
    }

    private static Product product(Row row) throws SQLException {
        String category = row.textOrNull("category");
        return new Product(
                new ProductId(row.uuid("id")),
                row.number("version"),
                new Product.Details(
                        row.text("name"),
                        Enums.of(Product.Kind.class, row.text("kind")),
                        category == null ? null : new Code(category),
                        row.flag("active"),
                        EXTERNAL_IDS.read(row.textOrNull("external_ids"))),
                row.instant("created_at"),
                row.instant("changed_at"));
    }
}
