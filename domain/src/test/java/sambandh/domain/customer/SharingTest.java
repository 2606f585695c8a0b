package sambandh.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.Sharing.Candidate;
import sambandh.domain.customer.Sharing.Given;
import sambandh.domain.customer.Sharing.Rule;
import sambandh.domain.customer.Sharing.Traits;
import sambandh.domain.customer.Sharing.Why;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Language;

class SharingTest {
    private static final Rule BOTH = new Rule(true, true, false);

    private final EmployeeId asha = new EmployeeId(new UUID(0, 1));
    private final EmployeeId binod = new EmployeeId(new UUID(0, 2));
    private final EmployeeId manager = new EmployeeId(new UUID(0, 9));

    @Test
    void who_speaks_the_language_and_knows_the_industry_comes_before_who_does_one_of_both() {
        var both = who(asha, "bn", "tea", null, 90);
        var language = who(binod, "bn", "steel", null, 0);
        Sharing sharing = new Sharing(List.of(language, both), BOTH, null);
        assertThat(sharing.owner(customer("bn-IN", "tea"))).contains(new Given(asha, Why.LANGUAGE_AND_INDUSTRY));
        assertThat(sharing.owner(customer("bn-BD", "books"))).contains(new Given(binod, Why.LANGUAGE));
        assertThat(sharing.owner(customer("ne", "tea"))).contains(new Given(asha, Why.INDUSTRY));
        assertThat(sharing.owner(customer("ne", "books"))).contains(new Given(binod, Why.FEWEST));
    }

    @Test
    void what_is_not_asked_for_does_not_count() {
        Sharing sharing = new Sharing(
                List.of(who(asha, "bn", "tea", null, 5), who(binod, "hi", "steel", null, 0)),
                new Rule(false, false, false),
                null);
        assertThat(sharing.owner(customer("bn", "tea"))).contains(new Given(binod, Why.FEWEST));
    }

    @Test
    void who_has_as_many_as_they_may_own_gets_no_more_and_the_rest_goes_where_it_was_told() {
        var full = List.of(who(asha, "bn", "tea", 3, 2), who(binod, "bn", "tea", 1, 1));
        Sharing sharing = new Sharing(full, BOTH, manager);
        assertThat(sharing.owner(customer("bn", "tea"))).contains(new Given(asha, Why.LANGUAGE_AND_INDUSTRY));
        assertThat(sharing.owner(customer("bn", "tea"))).contains(new Given(manager, Why.REST));
    }

    @Test
    void without_anybody_to_get_the_rest_it_goes_to_who_has_fewest_rather_than_to_nobody() {
        Sharing sharing = new Sharing(List.of(who(asha, "bn", "tea", 1, 5), who(binod, "bn", "tea", 1, 4)), BOTH, null);
        assertThat(sharing.owner(customer("bn", "tea"))).contains(new Given(binod, Why.REST));
        assertThat(new Sharing(List.of(), BOTH, null).owner(customer("bn", "tea")))
                .isEmpty();
    }

    @Test
    void nobody_covers_what_they_own() {
        Sharing sharing = new Sharing(List.of(who(asha, "bn", "tea", null, 0)), BOTH, null);
        var ashas = new Traits(new CustomerId(UUID.randomUUID()), null, Set.of(), asha, binod);
        assertThat(sharing.cover(ashas)).isEmpty();
        var others = new Traits(new CustomerId(UUID.randomUUID()), null, Set.of(), manager, binod);
        assertThat(sharing.cover(others)).contains(new Given(asha, Why.FEWEST));
    }

    /** Whatever comes in whatever order: each gets one owner, and nobody more than they may own while others have room. */
    @Test
    void every_customer_gets_one_owner_within_what_all_may_own() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<Candidate> candidates = new ArrayList<>();
            for (int n = 0; n < 1 + random.nextInt(5); n++) {
                candidates.add(who(
                        new EmployeeId(new UUID(1, n)), any(random, "bn", "hi"), any(random, "tea", "steel"), 20, 0));
            }
            Sharing sharing = new Sharing(candidates, BOTH, manager);
            int customers = random.nextInt(150);
            var given = Stream.generate(() -> customer(any(random, "bn", "hi", "ne"), any(random, "tea", "books")))
                    .limit(customers)
                    .map(customer -> sharing.owner(customer).orElseThrow())
                    .collect(Collectors.groupingBy(Given::to, Collectors.counting()));
            assertThat(given.values().stream().mapToLong(n -> n).sum()).isEqualTo(customers);
            assertThat(given.getOrDefault(manager, 0L)).isEqualTo(Math.max(0, customers - 20 * candidates.size()));
        }
    }

    private static String any(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }

    private static Candidate who(
            EmployeeId id, String language, String industry, @Nullable Integer atMost, long owned) {
        return new Candidate(id, Set.of(new Language(language)), Set.of(new Code(industry)), atMost, owned, 0);
    }

    private static Traits customer(String language, String industry) {
        return new Traits(
                new CustomerId(UUID.randomUUID()), new Code(industry), Set.of(new Language(language)), null, null);
    }
}
