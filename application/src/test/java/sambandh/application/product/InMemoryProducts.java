package sambandh.application.product;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import sambandh.application.shared.InMemoryPages;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.Page;
import sambandh.domain.customer.NameFold;
import sambandh.domain.product.Product;
import sambandh.domain.product.ProductId;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.Scope;

public final class InMemoryProducts implements Products, ProductViews {
    private final Map<String, Product> all = new TreeMap<>();
    private final InMemoryUnitOfWork unitOfWork;

    public InMemoryProducts(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Optional<Product> find(ProductId id) {
        return Optional.ofNullable(all.get(id.value().toString()));
    }

    @Override
    public Optional<Product> findByExternalId(ExternalId id) {
        return all.values().stream()
                .filter(p -> p.details().externalIds().contains(id))
                .findFirst();
    }

    @Override
    public void add(Product product) {
        unitOfWork.mustBeOpen();
        all.put(product.id().value().toString(), product);
    }

    @Override
    public void replace(Product product) {
        unitOfWork.mustBeOpen();
        if (find(product.id())
                .filter(old -> old.version() == product.version() - 1)
                .isEmpty()) {
            throw new LostUpdate("product");
        }
        all.put(product.id().value().toString(), product);
    }

    @Override
    public Page<Product> list(Scope scope, Filter filter, Page.Wanted wanted) {
        List<Product> found = scope instanceof Scope.Nothing
                ? List.of()
                : all.values().stream().filter(p -> matches(p, filter)).toList();
        return InMemoryPages.page(found, wanted, p -> sortValue(p, wanted.sort()), p -> p.id().value());
    }

    @Override
    public Optional<Product> find(Scope scope, ProductId id) {
        return scope instanceof Scope.Nothing ? Optional.empty() : find(id);
    }

    private static boolean matches(Product p, Filter filter) {
        return (filter.kind() == null || filter.kind() == p.details().kind())
                && (filter.category() == null
                        || filter.category().equals(p.details().category()))
                && (filter.active() == null || filter.active() == p.details().active());
    }

    private static String sortValue(Product p, String sort) {
        return switch (sort) {
            case "name" -> NameFold.sortKey(p.details().name());
            case "createdAt" -> p.createdAt().toString();
            default -> throw new IllegalArgumentException(sort);
        };
    }
}
