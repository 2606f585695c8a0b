package sambandh.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Customers come by hand, by an import, and with their orders; whoever looks for them writes as it comes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchJourneyTest {
    private static final String CUSTOMERS = """
            externalId,name,kind,country,personName,email,phone
            C-101,अनीता शर्मा,private_person,IN,,anita.sharma@example.com,+919876543210
            C-102,অনিতা দাস,private_person,BD,,,
            C-103,Laxmi Stores,organisation,NP,सुजाता श्रेष्ठ,sujata@stores.example,
            """;
    private static final String ORDERS = """
            externalId,customerExternalId,customerName,orderedAt,amount,currency
            O1,C-201,শর্মা টি হাউস,2026-01-02T10:00:00Z,100,INR
            """;

    private Installation installation;
    private Caller admin;

    @BeforeAll
    void open() {
        installation = new Installation();
        admin = installation.administrator();
        imported("customers?source=erp&mode=history", CUSTOMERS);
        imported("orders?source=erp&mode=history&createCustomers=true", ORDERS);
        assertThat(admin.post("/api/v1/customers", Map.of("kind", "private_person", "name", "Anita Sharma"))
                        .status())
                .isEqualTo(201);
    }

    private void imported(String kind, String csv) {
        var taken = admin.csv("/api/v1/imports/" + kind, csv);
        assertThat(taken.status()).as(taken.raw().body()).isEqualTo(202);
        var ended = admin.until(
                taken.header("Location"), a -> List.of("succeeded", "failed").contains(a.text("state")));
        assertThat(ended.text("rejected")).as(ended.raw().body()).isEqualTo("0");
    }

    @AfterAll
    void close() {
        installation.close();
    }

    private List<String> found(String q) {
        var answer = admin.get("/api/v1/customers?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        List<String> names = new ArrayList<>();
        for (int i = 0; !answer.text("items/" + i + "/name").isEmpty(); i++) {
            names.add(answer.text("items/" + i + "/name"));
        }
        return names;
    }

    @Test
    void a_name_is_found_across_scripts_both_ways() {
        String[] anitas = {"Anita Sharma", "अनीता शर्मा", "অনিতা দাস"};
        assertThat(found("anita")).startsWith("Anita Sharma").containsExactlyInAnyOrder(anitas);
        assertThat(found("अनीता")).startsWith("अनीता शर्मा").containsExactlyInAnyOrder(anitas);
        assertThat(found("অনিতা")).startsWith("অনিতা দাস").containsExactlyInAnyOrder(anitas);
        assertThat(found("शर्मा")).containsExactlyInAnyOrder("अनीता शर्मा", "Anita Sharma", "শর্মা টি হাউস");
        assertThat(found("শর্মা")).startsWith("শর্মা টি হাউস").hasSize(3);
    }

    @Test
    void spellings_people_addresses_and_numbers_lead_there() {
        for (String q : List.of(
                "Lakshmi", "laxmi", "लक्ष्मी", "sujata", "Shrestha", "stores.example", "c-103", "lakshmi suj")) {
            assertThat(found(q)).as(q).containsExactly("Laxmi Stores");
        }
        for (String q : List.of("98765", "+91 98765-43210", "3210", "anita.sharma@", "anita c-101")) {
            assertThat(found(q)).as(q).containsExactly("अनीता शर्मा");
        }
        assertThat(found("anita sharma")).containsExactly("Anita Sharma", "अनीता शर्मा");
    }

    @Test
    void what_says_nothing_is_refused() {
        assertThat(admin.get("/api/v1/customers?q=").status()).isEqualTo(400);
        assertThat(admin.get("/api/v1/customers?q=anita&sort=name").raw().body())
                .contains("not_with_q");
    }
}
