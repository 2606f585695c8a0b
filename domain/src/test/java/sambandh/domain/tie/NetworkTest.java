package sambandh.domain.tie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sambandh.domain.shared.Code;

class NetworkTest {
    private final List<Network.Edge> all = new ArrayList<>();
    private final List<Party> some = IntStream.range(0, 700)
            .mapToObj(i -> Party.customer(new UUID(0, i)))
            .toList();
    private int asked;

    @Test
    void a_circle_is_walked_once_around_and_has_every_party_once() {
        tie(0, 1);
        tie(1, 2);
        tie(2, 3);
        tie(3, 0);
        tie(2, 4);
        Network network = walk(4);
        assertThat(network.nodes()).containsOnlyKeys(some.subList(0, 5));
        assertThat(network.nodes()).containsEntry(some.get(3), 1).containsEntry(some.get(2), 2);
        assertThat(network.edges()).containsExactlyInAnyOrderElementsOf(all);
        assertThat(network.cut()).isFalse();
    }

    @Test
    void it_goes_as_far_as_asked_by_one_question_for_each_distance() {
        for (int i = 0; i < 9; i++) {
            tie(i, i + 1);
        }
        assertThat(walk(2).nodes()).containsOnlyKeys(some.subList(0, 3));
        assertThat(asked).isEqualTo(2);
        assertThat(walk(4).nodes()).containsOnlyKeys(some.subList(0, 5));
        assertThat(walk(4).edges()).hasSize(4);
    }

    @Test
    void nothing_more_is_asked_where_nothing_more_is() {
        tie(0, 1);
        walk(4);
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void a_star_that_is_too_wide_is_cut_and_says_so() {
        for (int i = 1; i < 700; i++) {
            tie(0, i);
        }
        Network network = walk(4);
        assertThat(network.nodes()).hasSize(Network.MOST_NODES);
        assertThat(network.edges()).hasSize(Network.MOST_NODES - 1);
        assertThat(network.cut()).isTrue();
    }

    /** Against the distances that a slower way finds, over random networks. */
    @Test
    void distances_are_the_shortest() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            all.clear();
            for (int i = 0; i < 30; i++) {
                tie(random.nextInt(20), 20 + random.nextInt(5));
                tie(random.nextInt(25), 25 + random.nextInt(20));
            }
            Network network = walk(3);
            for (int i = 0; i < 45; i++) {
                assertThat(network.nodes().get(some.get(i))).isEqualTo(distance(some.get(i), 3));
            }
        }
    }

    private Integer distance(Party to, int atMost) {
        List<Party> reached = List.of(some.getFirst());
        for (int distance = 0; distance <= atMost; distance++) {
            if (reached.contains(to)) {
                return distance;
            }
            List<Party> before = reached;
            List<Party> next = new ArrayList<>(before);
            all.stream()
                    .filter(one -> before.contains(one.from()) || before.contains(one.to()))
                    .forEach(one -> next.addAll(List.of(one.from(), one.to())));
            reached = next;
        }
        return null;
    }

    private void tie(int from, int to) {
        all.add(new Network.Edge(new Code("knows"), some.get(from), some.get(to), false, null, null));
    }

    private Network walk(int depth) {
        asked = 0;
        return Network.walk(some.getFirst(), depth, this::around);
    }

    private Network.Around around(Collection<Party> parties, int atMost) {
        asked++;
        return new Network.Around(
                all.stream()
                        .filter(one -> parties.contains(one.from()) || parties.contains(one.to()))
                        .limit(atMost)
                        .toList(),
                false);
    }
}
