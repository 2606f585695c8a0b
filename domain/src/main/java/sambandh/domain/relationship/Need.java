package sambandh.domain.relationship;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.product.ProductId;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.InvalidValue;
import sambandh.domain.shared.Text;

/**
 * What a customer needs, or will.
 *
 * @param version grows by one with every change of {@code details}
 */
public record Need(UUID id, long version, CustomerId customerId, Details details, String toldBy, Instant createdAt) {
    public enum Origin {
        /** They said so. */
        STATED,
        /** Somebody here expects it. */
        FORESEEN
    }

    /**
     * What people edit.
     *
     * @param category the company's own code of what would meet it
     * @param text in somebody's own words, up to 1,000 characters; personal
     * @param since the day on which it was stated or is expected from
     * @param met null while it is not
     */
    public record Details(
            Origin origin,
            @Nullable Code category,
            String text,
            LocalDate since,
            @Nullable Met met) {
        /** @throws InvalidValue as {@link Text#block} */
        public static String text(String raw) {
            return Text.block(raw, 1_000);
        }
    }

    /** @param by the product that met it; null where it was something else */
    public record Met(LocalDate day, @Nullable ProductId by) {}

    public Need {
        createdAt = createdAt.truncatedTo(ChronoUnit.MICROS);
    }

    public Need change(Details to) {
        return new Need(id, version + 1, customerId, to, toldBy, createdAt);
    }
}
