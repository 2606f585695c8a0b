package sambandh.persistence.order;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import sambandh.application.bulk.ImportMerge.Row;
import sambandh.application.order.OrderLineRow;
import sambandh.application.product.ProductSets;
import sambandh.domain.bulk.Import;
import sambandh.domain.shared.Code;

/** The products that staged order lines speak of; unknown ones are made. */
@Singleton
class StagedProducts {
    private static final int LONGEST_NAME = 200;

    private final ProductSets products;

    StagedProducts(ProductSets products) {
        this.products = products;
    }

    /** The products by their outside id; a new one is named by the first description that there is. */
    Map<String, UUID> resolve(Import job, Collection<Row<OrderLineRow>> lines, boolean write, Instant now) {
        Code source = job.settings().source();
        Map<String, ProductSets.Newcomer> first = new LinkedHashMap<>();
        lines.stream()
                .map(Row::told)
                .filter(row -> row.productExternalId() != null)
                .forEach(row -> {
                    var newcomer = newcomer(row);
                    first.merge(newcomer.externalId(), newcomer, StagedProducts::betterNamed);
                });
        Map<String, UUID> known = new HashMap<>(products.known(source, first.keySet()));
        List<ProductSets.Newcomer> unknown = first.values().stream()
                .filter(p -> !known.containsKey(p.externalId()))
                .toList();
        if (write) {
            products.make(source, unknown, now);
        }
        unknown.forEach(p -> known.put(p.externalId(), p.id()));
        return known;
    }

    private static ProductSets.Newcomer betterNamed(ProductSets.Newcomer one, ProductSets.Newcomer other) {
        return one.name().equals(one.externalId()) ? other : one;
    }

    private static ProductSets.Newcomer newcomer(OrderLineRow row) {
        String id = String.valueOf(row.productExternalId());
        String name = row.description() == null ? id : row.description();
        int length = name.codePointCount(0, name.length());
        String cut = length <= LONGEST_NAME ? name : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
        return new ProductSets.Newcomer(row.productId(), id, cut.strip());
    }
}
