package sambandh.persistence.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import sambandh.application.segment.InMemoryMembers;
import sambandh.application.segment.MemberViews;
import sambandh.application.segment.MembersContract;
import sambandh.application.segment.RandomConditions;
import sambandh.application.segment.RandomMembers;
import sambandh.application.segment.SampleMember;
import sambandh.application.shared.TestClock;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.segment.Catalogue;
import sambandh.domain.segment.Condition;
import sambandh.domain.segment.ConditionText;

class JdbcMembersTest implements MembersContract {
    private static final MemberWorld WORLD = new MemberWorld();
    private static final int CONDITIONS = Integer.getInteger("segment.conditions", 250);

    @AfterAll
    static void close() {
        WORLD.close();
    }

    @Override
    public MemberViews members() {
        return WORLD.bean(MemberViews.class);
    }

    @Override
    public void know(SampleMember member) {
        WORLD.know(member);
    }

    @Test
    void the_columns_contribute_every_fact_of_the_contract() {
        assertThat(WORLD.bean(Catalogue.class).facts()).containsAll(CATALOGUE.facts());
        assertThat(WORLD.bean(Catalogue.class).occurrences()).containsAll(CATALOGUE.occurrences());
    }

    /** The heart: what SQL says of random conditions and customers is what plain Java says of them. */
    @Test
    void sql_agrees_with_plain_java() {
        long seed = Long.getLong("segment.seed", System.nanoTime());
        Random random = new Random(seed);
        try (MemberWorld world = new MemberWorld()) {
            InMemoryMembers plain = new InMemoryMembers(new TestClock(NOW), ZoneId.of("Asia/Kolkata"));
            RandomMembers customers = new RandomMembers(random, TODAY);
            for (int i = 0; i < 60; i++) {
                SampleMember member = customers.next();
                world.know(member);
                plain.know(member.profile(TODAY, CATEGORY));
            }
            RandomConditions conditions = new RandomConditions(random, CATALOGUE, TODAY);
            int telling = 0;
            for (int i = 0; i < CONDITIONS; i++) {
                Condition condition = conditions.next(1 + i % 5);
                telling += agrees(world, plain, condition, "seed " + seed + ": " + ConditionText.write(condition));
            }
            assertThat(telling)
                    .as("conditions that hold for some and not for others")
                    .isGreaterThan(CONDITIONS / 4);
        }
    }

    private static int agrees(MemberWorld world, InMemoryMembers plain, Condition condition, String what) {
        MemberViews members = world.bean(MemberViews.class);
        smallest(members, plain, condition).ifPresent(wrong -> Assertions.fail("%s: already in %s", what, wrong));
        List<CustomerId> expected = plain.members(ALL, condition).toList();
        assertThat(members.count(ALL, condition)).as(what).isEqualTo(plain.count(ALL, condition));
        CustomerId one = plain.sample(ALL, new Condition.Not(condition), 1).stream()
                .findFirst()
                .orElseGet(expected::getFirst);
        assertThat(members.explain(ALL, condition, one)).as(what).isEqualTo(plain.explain(ALL, condition, one));
        return expected.isEmpty() || expected.size() == 60 ? 0 : 1;
    }

    /** The smallest part that SQL and plain Java do not agree on. */
    private static Optional<String> smallest(MemberViews members, InMemoryMembers plain, Condition condition) {
        if (Set.copyOf(members.sample(ALL, condition, 1_000))
                .equals(plain.members(ALL, condition).collect(Collectors.toSet()))) {
            return Optional.empty();
        }
        List<Condition> parts = switch (condition) {
            case Condition.All(var all) -> all;
            case Condition.Any(var any) -> any;
            case Condition.Not(var part) -> List.of(part);
            default -> List.of();
        };
        return parts.stream()
                .map(part -> smallest(members, plain, part))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> Optional.of(ConditionText.write(condition)));
    }
}
