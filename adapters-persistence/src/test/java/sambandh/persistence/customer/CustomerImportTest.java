package sambandh.persistence.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sambandh.domain.bulk.Import;
import sambandh.domain.bulk.ImportCounts;
import sambandh.domain.customer.CustomersImported;
import sambandh.persistence.bulk.ImportBench;
import sambandh.persistence.bulk.OtherHand;
import sambandh.persistence.bulk.TestUpload;

class CustomerImportTest {
    private static final Map<String, String> MAPPED = Map.of("map.attribute.tier", "Level");
    private static final String FILE = """
            externalId,name,kind,country,language,email,phone,personName,birthday,Level
            1,Himal Traders,organisation,Nepal,ne,ram@example.com,+977 1 4123456,राम थापा,,gold
            2,Smith,private_person,GB,en-GB,smith@example.com,,,1970-02-28,
            3,Unnamed,household,RSA,,,,,,silver
            """;
    private static final String CUSTOMERS =
            "SELECT CONCAT_WS('|', x.external_id, c.version, c.kind, c.name, c.country, REPLACE(c.attributes, ': ', ':'), p.version, p.name,"
                    + " p.language, p.birthday, e.address, f.number, m.role) AS t FROM customer_external_id x"
                    + " JOIN customer c ON c.id = x.customer_id LEFT JOIN customer_person m ON m.customer_id = c.id"
                    + " LEFT JOIN person p ON p.id = m.person_id LEFT JOIN person_email e ON e.person_id = p.id"
                    + " LEFT JOIN person_phone f ON f.person_id = p.id WHERE x.source = ? ORDER BY x.external_id, e.place";

    private final ImportBench bench = new ImportBench();

    @ParameterizedTest
    @ValueSource(ints = {1, 5_000})
    void customers_come_in_with_their_persons(int chunk) {
        Import done = bench.run("customers", MAPPED, TestUpload.of(FILE), chunk);
        assertThat(done.state()).as(String.valueOf(done.reason())).isEqualTo(Import.State.SUCCEEDED);
        assertThat(done.counts()).isEqualTo(counts(3, 0, 0, 0));
        assertThat(bench.texts(CUSTOMERS))
                .containsExactly(
                        "1|1|organisation|Himal Traders|NP|{\"tier\":\"gold\"}|1|राम थापा|ne|ram@example.com"
                                + "|+97714123456|contact",
                        "2|1|private_person|Smith|GB|1|Smith|en-GB|1970-02-28|smith@example.com|self",
                        "3|1|household|Unnamed|ZA|{\"tier\":\"silver\"}");
        assertThat(bench.count("FROM timeline_entry t JOIN customer_external_id x ON x.customer_id = t.customer_id"
                        + " WHERE x.source = ? AND t.kind = 'customer.imported'"))
                .isEqualTo(3);
        assertThat(bench.events.all()).singleElement().isInstanceOf(CustomersImported.class);
        Import again = bench.run("customers", MAPPED, TestUpload.of(FILE), chunk);
        assertThat(again.counts()).isEqualTo(counts(0, 0, 3, 0));
    }

    @Test
    void what_changes_is_updated_and_what_the_file_does_not_tell_stays() {
        bench.run("customers", MAPPED, FILE);
        Import done = bench.run("customers", MAPPED, """
                externalId,email,Level
                1,ram@himal.example,
                2,smith@example.com,
                3,,silver
                4,,
                """);
        assertThat(done.counts()).isEqualTo(counts(1, 1, 2, 0));
        assertThat(bench.texts(CUSTOMERS))
                .containsExactly(
                        "1|2|organisation|Himal Traders|NP|2|राम थापा|ne|ram@himal.example|+97714123456|contact",
                        "1|2|organisation|Himal Traders|NP|2|राम थापा|ne|ram@example.com|+97714123456|contact",
                        "2|1|private_person|Smith|GB|1|Smith|en-GB|1970-02-28|smith@example.com|self",
                        "3|1|household|Unnamed|ZA|{\"tier\":\"silver\"}",
                        "4|1|organisation|Customer 4");
    }

    @Test
    void an_address_becomes_the_first_and_the_others_stay() {
        String emails = "SELECT GROUP_CONCAT(e.address ORDER BY e.place SEPARATOR ' ') AS t FROM person_external_id x"
                + " LEFT JOIN person_email e ON e.person_id = x.person_id WHERE x.source = ? GROUP BY x.person_id";
        addresses("Ann@example.com", 1, 0);
        addresses("b@example.com", 0, 1);
        assertThat(bench.texts(emails)).containsExactly("b@example.com Ann@example.com");
        addresses("b@example.com", 0, 0);
        addresses("B@example.com", 0, 0);
        addresses("", 0, 0);
        assertThat(bench.texts(emails))
                .as("the same mailbox, and nothing told")
                .containsExactly("b@example.com Ann@example.com");
        addresses("ann@example.com", 0, 1);
        assertThat(bench.texts(emails)).containsExactly("ann@example.com b@example.com");
        for (int n = 1; n <= 10; n++) {
            addresses(n + "@example.com", 0, 1);
        }
        assertThat(bench.texts(emails).getFirst().split(" "))
                .as("ten, the newest first")
                .hasSize(10)
                .startsWith("10@example.com", "9@example.com")
                .endsWith("1@example.com");
        addresses("none", 0, 1);
        assertThat(bench.texts(emails)).containsExactly("null");
        addresses("none", 0, 0);
    }

    private void addresses(String email, long created, long updated) {
        Import done = bench.run("customers", Map.of(), "externalId,personName,email\n1,Ann," + email + "\n");
        assertThat(done.counts()).as(email).isEqualTo(counts(created, updated, 1 - created - updated, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE customer SET industry = 'tea', version = version + 1"
                        + " WHERE id IN (SELECT x.customer_id FROM customer_external_id x WHERE x.source = ?)",
                "UPDATE person SET called = 'tea', version = version + 1"
                        + " WHERE id IN (SELECT x.person_id FROM person_external_id x WHERE x.source = ?)"
            })
    void an_edit_that_comes_in_between_is_not_undone(String edit) throws Exception {
        bench.run("customers", Map.of(), "externalId,name,country,personName,language\n1,Himal,Nepal,Ram,ne\n");
        String changed = "externalId,country,language\n1,India,hi\n";
        Import done = OtherHand.changesUnder(() -> bench.run("customers", Map.of(), changed), edit, bench.source);
        assertThat(done.counts()).isEqualTo(counts(0, 1, 0, 0));
        assertThat(bench.texts(
                        "SELECT CONCAT(c.country, ' ', p.language, ' ', COALESCE(c.industry, p.called, '-'), ' ',"
                                + " c.version + p.version) AS t FROM customer_external_id x"
                                + " JOIN customer c ON c.id = x.customer_id JOIN customer_person m ON m.customer_id = c.id"
                                + " JOIN person p ON p.id = m.person_id WHERE x.source = ?"))
                .containsExactly("IN hi tea 5");
    }

    @Test
    void every_fault_of_a_row_is_told_at_once() {
        Import done = bench.run("customers", Map.of(), """
                externalId,name,kind,country,email,phone,birthday
                1,ok,,,,,
                ,"a
                b",robot,Atlantis,nobody,12,1970-13-01
                1,other,,,,,
                1,ok,,,,,
                2,ok,,,,,2026-03-04
                """);
        assertThat(bench.rejections(done))
                .extracting(r ->
                        r.line() + " " + r.fault().pointer() + " " + r.fault().code())
                .containsExactly(
                        "3 externalId required",
                        "3 name invalid_text",
                        "3 kind unknown_value",
                        "3 country invalid_country",
                        "3 email invalid_email",
                        "3 phone invalid_phone",
                        "3 birthday invalid_date",
                        "5 externalId duplicate_id",
                        "7 birthday in_future");
        assertThat(done.counts()).isEqualTo(counts(1, 0, 1, 3));
    }

    private static ImportCounts counts(long created, long updated, long unchanged, long rejected) {
        return new ImportCounts(created, updated, unchanged, rejected, Map.of());
    }
}
