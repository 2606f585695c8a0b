package sambandh.domain.customer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Two writings of a name, or of two names. */
record NamePair(String one, String other) {
    /** @param list a file of {@code names/} */
    static List<NamePair> read(String list) {
        try (InputStream in = NamePair.class.getResourceAsStream("/names/" + list)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t"))
                    .map(cells -> new NamePair(cells[0], cells[1]))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Whether who writes the one finds the other as a whole word, and the other way round. */
    boolean isJoined() {
        return finds(one, other) && finds(other, one);
    }

    private static boolean finds(String asked, String name) {
        CustomerSearch search = CustomerSearch.parse(asked);
        List<String> tokens = List.copyOf(SearchTokens.ofName(name));
        return search.terms().stream().allMatch(term -> {
            SearchMatch best = term.best(tokens);
            return best != null && best.rank() <= SearchMatch.SOUND;
        });
    }
}
