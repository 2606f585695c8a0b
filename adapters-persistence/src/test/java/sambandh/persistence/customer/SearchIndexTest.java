package sambandh.persistence.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import sambandh.application.customer.CustomerViews;
import sambandh.application.customer.Customers;
import sambandh.application.customer.SampleCustomers;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.customer.Customer;
import sambandh.domain.customer.CustomerSearch;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Country;
import sambandh.persistence.customer.SearchPlan.Stage;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.TestContext;

/** What the server says it would do with each form of a search's statements. */
class SearchIndexTest {
    private record Step(String table, String type, String key, String extra) {}

    private final Db db = TestContext.bean(Db.class);

    @BeforeAll
    static void some_customers() {
        TestContext.bean(UnitOfWork.class).run(() -> {
            for (int i = 0; i < 300; i++) {
                String name = List.of("Anita", "अनीता", "Aneeta", "Anitha").get(i % 4) + " "
                        + List.of("Sharma", "Roy", "শর্মা").get(i % 3) + " " + i;
                TestContext.bean(Customers.class)
                        .add(SampleCustomers.customer().name(name).build());
            }
        });
    }

    @Test
    void every_stage_of_every_kind_of_search_reads_a_range_of_an_index() {
        var filter = new CustomerViews.Filter(Customer.Kind.ORGANISATION, new Country("IN"), null, new Code("x"));
        TokenCondition none = JdbcCustomers.condition(new CustomerViews.Filter(null, null, null, null));
        for (String q :
                List.of("anita", "अनीता", "a", "anita shar", "anita roy 12", "+91 98765", "c-12", "a@b.example")) {
            SearchPlan plan = SearchPlan.of(db, CustomerSearch.parse(q), null);
            for (TokenCondition also : List.of(none, JdbcCustomers.condition(filter))) {
                SearchRun run = new SearchRun(db, plan, also, null);
                List<Stage> stages = plan.all();
                stages.forEach(stage -> spans(stage)
                        .forEach(span -> assertIndexed(
                                run.statement(stage, new TokenCondition(span.sql(), span.params()), 60), "PRIMARY")));
                stages.stream()
                        .collect(Collectors.groupingBy(Stage::phase))
                        .values()
                        .forEach(phase -> {
                            var any = TokenCondition.any(
                                    "t.token", phase.stream().map(Stage::match).toList());
                            assertIndexed(run.statement(phase.getFirst(), any, 60), "PRIMARY");
                        });
            }
        }
    }

    private static List<SearchSpan> spans(Stage stage) {
        List<SearchSpan> spans = new ArrayList<>(SearchSpan.of(stage.match(), null));
        spans.addAll(SearchSpan.of(
                stage.match(), new SearchSpan.Place(stage.match().token() + "x", "anita", UUID.randomUUID())));
        return spans;
    }

    @Test
    void words_that_sound_alike_are_counted_and_listed_by_the_index() {
        CustomerSearch.Term term = CustomerSearch.parse("anita").terms().getFirst();
        assertIndexed(new SearchTerm(db, term).counted(), "PRIMARY");
        term.sounds()
                .forEach(sound -> assertIndexed(
                        new TokenCondition(SearchTerm.SPELLINGS, List.of(sound.from(), sound.to())), "PRIMARY"));
    }

    private void assertIndexed(TokenCondition statement, String key) {
        List<Step> steps = db.list(
                "EXPLAIN FORMAT=TRADITIONAL " + statement.sql(),
                statement.params(),
                row -> new Step(
                        String.valueOf(row.textOrNull("table")),
                        String.valueOf(row.textOrNull("type")),
                        String.valueOf(row.textOrNull("key")),
                        String.valueOf(row.textOrNull("Extra"))));
        assertThat(steps).as(statement.sql()).isNotEmpty();
        for (Step step : steps) {
            if (step.table().equals("t") || step.table().equals("customer_token")) {
                assertThat(step.key()).as("%s of %s", steps, statement.sql()).isEqualTo(key);
            }
            if (List.of("t", "o", "c", "customer_token").contains(step.table())) {
                assertThat(step.type()).as("%s of %s", steps, statement.sql()).isNotIn("ALL", "index");
                assertThat(step.extra()).as("%s of %s", steps, statement.sql()).doesNotContain("filesort");
            }
        }
    }
}
