package sambandh.application.product;

import java.util.LinkedHashMap;
import java.util.Map;
import sambandh.domain.product.Product;
import sambandh.domain.shared.ExternalId;

final class ProductAudit {
    private ProductAudit() {}

    static Map<String, Object> fields(Product.Details details) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", details.name());
        fields.put("kind", details.kind().name());
        if (details.category() != null) {
            fields.put("category", details.category().value());
        }
        fields.put("active", details.active());
        fields.put(
                "externalIds",
                details.externalIds().stream()
                        .map(ExternalId::toString)
                        .sorted()
                        .toList());
        return fields;
    }
}
