package sambandh.persistence.customer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sambandh.domain.customer.CustomerSearch;
import sambandh.domain.customer.SearchMatch;
import sambandh.persistence.shared.Db;

/**
 * The ranges of the index that a search reads, one after the other: those of the rarest word. The other words are
 * looked for among the tokens of each customer found. Of several words, at first all must be found as written in any
 * script; then those come in that sound alike.
 */
final class SearchPlan {
    /** @param isLoose whether the other words may merely sound alike */
    record Stage(boolean isLoose, SearchMatch match) {
        static final Comparator<Stage> ORDER =
                Comparator.comparing(Stage::isLoose).thenComparing(Stage::match, SearchMatch.ORDER);

        /** Equal for those that stand together and ask the same of the other words. */
        List<Object> phase() {
            return List.of(isLoose, match.phase());
        }
    }

    private final List<SearchTerm> terms;
    private final int driver;
    private @Nullable List<Stage> all;

    private SearchPlan(List<SearchTerm> terms, int driver) {
        this.terms = terms;
        this.driver = driver;
    }

    /** @param driver the word whose ranges are read, as an earlier page had it; null for the rarest */
    static SearchPlan of(Db db, CustomerSearch search, @Nullable Integer driver) {
        List<SearchTerm> terms =
                search.terms().stream().map(term -> new SearchTerm(db, term)).toList();
        return new SearchPlan(terms, driver == null ? rarest(terms) : Math.min(driver, terms.size() - 1));
    }

    private static int rarest(List<SearchTerm> terms) {
        if (terms.size() == 1) {
            return 0;
        }
        List<Long> rows = terms.stream().map(SearchTerm::rows).toList();
        return IntStream.range(0, terms.size())
                .boxed()
                .min(Comparator.comparing(rows::get))
                .orElseThrow();
    }

    int driver() {
        return driver;
    }

    /** What needs no look at the words that sound alike; often that is enough. */
    List<Stage> first() {
        return stages(false, terms.get(driver).exact()).stream()
                .filter(stage -> terms.size() > 1 || stage.match().isBeforeSounds())
                .toList();
    }

    List<Stage> all() {
        if (all == null) {
            List<SearchMatch> matches = terms.get(driver).all();
            all = terms.size() == 1
                    ? stages(false, matches)
                    : Stream.concat(stages(false, terms.get(driver).exact()).stream(), stages(true, matches).stream())
                            .toList();
        }
        return all;
    }

    private static List<Stage> stages(boolean isLoose, List<SearchMatch> matches) {
        return matches.stream().map(match -> new Stage(isLoose, match)).toList();
    }

    /** The first stage of these that finds a customer with these tokens, null for none. */
    @Nullable Stage firstFor(List<Stage> stages, Collection<String> tokens) {
        for (Stage stage : stages) {
            if (tokens.stream().anyMatch(stage.match()::fits)
                    && others().allMatch(term -> SearchTerm.fits(matches(term, stage.isLoose()), tokens))) {
                return stage;
            }
        }
        return null;
    }

    /** The conditions on a row's customer beside those on the row. */
    List<TokenCondition> others(Stage stage) {
        List<TokenCondition> conditions = new ArrayList<>();
        others().forEach(term -> conditions.add(exists(term, stage.isLoose())));
        if (stage.isLoose() && terms.get(driver).exact().contains(stage.match())) {
            List<TokenCondition> strict =
                    others().map(term -> exists(term, false)).toList();
            conditions.add(new TokenCondition(
                    "NOT ("
                            + String.join(
                                    " AND ",
                                    strict.stream().map(TokenCondition::sql).toList()) + ")",
                    strict.stream().flatMap(c -> c.params().stream()).toList()));
        }
        return conditions;
    }

    private Stream<SearchTerm> others() {
        return IntStream.range(0, terms.size()).filter(i -> i != driver).mapToObj(terms::get);
    }

    private static List<SearchMatch> matches(SearchTerm term, boolean isLoose) {
        return isLoose ? term.all() : term.exact();
    }

    /** Not by EXISTS: MariaDB would make a set of all such tokens first, reading the whole index. */
    private static TokenCondition exists(SearchTerm term, boolean isLoose) {
        TokenCondition any = TokenCondition.any("o.token", matches(term, isLoose));
        return new TokenCondition(
                "(SELECT 1 FROM customer_token o FORCE INDEX (customer_token_by_customer)"
                        + " WHERE o.customer_id = t.customer_id AND " + any.sql() + " LIMIT 1) IS NOT NULL",
                any.params());
    }
}
