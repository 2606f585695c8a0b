package sambandh.domain.cadence;

import java.util.Collection;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sambandh.domain.product.ProductId;
import sambandh.domain.shared.Code;

/**
 * For whom a plan is; an empty set leaves everybody in.
 *
 * @param products for who ordered one of them
 * @param categories for who ordered a product of one of them
 * @param relationshipTypes codes of the relationship's primary type
 */
public record PlanAudience(
        Set<ProductId> products, Set<Code> categories, Set<Code> industries, Set<Code> relationshipTypes) {
    public static final PlanAudience EVERYBODY = new PlanAudience(Set.of(), Set.of(), Set.of(), Set.of());

    public PlanAudience {
        products = Set.copyOf(products);
        categories = Set.copyOf(categories);
        industries = Set.copyOf(industries);
        relationshipTypes = Set.copyOf(relationshipTypes);
    }

    /** What is known of somebody for whom a plan is looked for. */
    public record Somebody(
            Set<ProductId> products,
            Set<Code> categories,
            @Nullable Code industry,
            @Nullable Code relationshipType) {
        public Somebody {
            products = Set.copyOf(products);
            categories = Set.copyOf(categories);
        }
    }

    /**
     * How closely it is meant for somebody: a product counts before a category, that before an industry, and that before a type.
     * Empty where it is not for them. What is not known fits nothing that is asked for.
     */
    public OptionalInt fit(Somebody somebody) {
        int product = weight(products, somebody.products(), 8);
        int category = weight(categories, somebody.categories(), 4);
        int industry = weight(industries, known(somebody.industry()), 2);
        int type = weight(relationshipTypes, known(somebody.relationshipType()), 1);
        boolean out = product < 0 || category < 0 || industry < 0 || type < 0;
        return out ? OptionalInt.empty() : OptionalInt.of(product + category + industry + type);
    }

    private static <T> int weight(Set<T> wanted, Collection<T> has, int weight) {
        if (wanted.isEmpty()) {
            return 0;
        }
        return has.stream().anyMatch(wanted::contains) ? weight : -1;
    }

    private static Set<Code> known(@Nullable Code code) {
        return code == null ? Set.of() : Set.of(code);
    }
}
