package sambandh.domain.product;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.Text;

/**
 * What a company sells: a product or a service.
 *
 * @param version grows by one with every change of {@code details}
 */
public record Product(ProductId id, long version, Details details, Instant createdAt, Instant changedAt) {
    public enum Kind {
        PRODUCT,
        SERVICE
    }

    /**
     * What people edit.
     *
     * @param name one line, up to 200 characters, in any script
     * @param category the company's own code, null where it has none
     * @param active whether it is still sold
     */
    public record Details(
            String name, Kind kind, @Nullable Code category, boolean active, Set<ExternalId> externalIds) {
        public Details {
            name = name(name);
            externalIds = Set.copyOf(externalIds);
        }

        /** @throws sambandh.domain.shared.InvalidValue as {@link Text#line} */
        public static String name(String raw) {
            return Text.line(raw, 200);
        }
    }

    public static Product make(ProductId id, Details details, Instant now) {
        return new Product(id, 1, details, now, now);
    }

    public Product change(Details to, Instant now) {
        return new Product(id, version + 1, to, createdAt, now);
    }
}
