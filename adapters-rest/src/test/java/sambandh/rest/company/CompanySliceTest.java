package sambandh.rest.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sambandh.application.company.InMemoryCompanyProfiles;
import sambandh.application.company.InMemoryDepartments;
import sambandh.application.company.InMemoryEmployees;
import sambandh.application.shared.RecordedAudit;
import sambandh.rest.shared.Answer;
import sambandh.rest.shared.Client;
import sambandh.rest.shared.RestSlice;

class CompanySliceTest {
    private static final String COMPANY = "/api/v1/company";
    private static final String DEPARTMENTS = "/api/v1/departments";
    private static final String EMPLOYEES = "/api/v1/employees";
    private static final String NOBODYS_ID = "0190c1f2-7d5e-7cc1-9d3c-1f2e3d4c5b6a";

    private final Client manager = RestSlice.as("manager");
    private final String own = UUID.randomUUID().toString();

    @AfterEach
    void no_orders() {
        CompanyTestBeans.ORDERS.set(false);
    }

    @Test
    void the_profile_says_when_nobody_has_set_it_and_is_set_and_changed() {
        Answer before = manager.get(COMPANY);
        if (RestSlice.bean(InMemoryCompanyProfiles.class).current().isSet()) {
            assertThat(before.text("/configured")).isEqualTo("true");
        } else {
            assertThat(before.text("/configured")).isEqualTo("false");
            assertThat(before.etag()).isEqualTo("\"0\"");
            assertThat(before.text("/name")).isEqualTo("My company");
            assertThat(before.text("/currency")).isEqualTo("EUR");
            assertThat(before.text("/zone")).isEqualTo("UTC");
            assertThat(before.text("/language")).isEqualTo("en");
        }
        Answer set = manager.patch(COMPANY, before.etag(), """
                {"name": "चाय घर", "currency": "inr", "zone": "Asia/Kolkata", "phone": "+91 33 2248 0000",
                 "postalAddress": "12 Park Street\\nKolkata"}""");
        assertThat(set.status()).as(set.body()).isEqualTo(200);
        assertThat(set.text("/configured")).isEqualTo("true");
        assertThat(set.text("/currency")).isEqualTo("INR");
        assertThat(set.text("/phone")).isEqualTo("+913322480000");
        assertThat(manager.get(COMPANY).body()).isEqualTo(set.body());
        assertThat(manager.patch(COMPANY, before.etag(), "{\"name\": \"B\"}").status())
                .isEqualTo(412);
        assertThat(manager.patch(COMPANY, null, "{\"name\": \"B\"}").status()).isEqualTo(428);
        assertThat(manager.get(COMPANY).body()).isEqualTo(set.body());
    }

    @Test
    void a_profile_tells_all_faults_at_once_and_stays_as_it_was() {
        Answer before = manager.get(COMPANY);
        Answer answer = manager.patch(COMPANY, before.etag(), """
                {"name": "a\\r\\nBcc: x", "currency": "XXXX", "zone": "+05:30", "language": "klingon!", "email": "no",
                 "website": "javascript:alert(1)", "phone": "12", "postalAddress": null}""");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faults())
                .containsExactly(
                        "/name invalid_text",
                        "/currency invalid_currency",
                        "/zone invalid_zone",
                        "/language invalid_language",
                        "/website invalid_url",
                        "/email invalid_email",
                        "/phone invalid_phone");
        assertThat(manager.patch(COMPANY, before.etag(), "{\"version\": 3}").faults())
                .containsExactly("/version unknown_field");
        assertThat(manager.patch(COMPANY, before.etag(), "{\"currency\": null}").faults())
                .containsExactly("/currency required");
        assertThat(manager.get(COMPANY).body()).isEqualTo(before.body());
    }

    @Test
    void the_currency_stays_once_there_are_orders() {
        String now = manager.get(COMPANY).text("/currency");
        String other = "USD".equals(now) ? "GBP" : "USD";
        String etag = manager.get(COMPANY).etag();
        CompanyTestBeans.ORDERS.set(true);
        Answer refused = manager.patch(COMPANY, etag, "{\"currency\": \"" + other + "\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.faults()).containsExactly("/currency currency_in_use");
        assertThat(manager.get(COMPANY).text("/currency")).isEqualTo(now);
        assertThat(manager.patch(COMPANY, etag, "{\"name\": \"Still free\"}").status())
                .isEqualTo(200);
    }

    @Test
    void the_zone_stays_once_there_are_orders() {
        String now = manager.get(COMPANY).text("/zone");
        String other = "Asia/Tokyo".equals(now) ? "Asia/Kolkata" : "Asia/Tokyo";
        CompanyTestBeans.ORDERS.set(true);
        Answer refused = manager.patch(COMPANY, manager.get(COMPANY).etag(), "{\"zone\": \"" + other + "\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.faults()).containsExactly("/zone zone_in_use");
        assertThat(manager.get(COMPANY).text("/zone")).isEqualTo(now);
    }

    @Test
    void a_department_is_opened_listed_and_changed() {
        Answer made = manager.post(DEPARTMENTS, "{\"name\": \"ग्राहक सेवा\", \"email\": \"care@example.com\"}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(manager.get(made.header("Location")).body()).isEqualTo(made.body());
        assertThat(manager.get(DEPARTMENTS + "?limit=200").texts("/items", "id"))
                .contains(made.text("/id"));
        Answer changed = manager.patch(made.header("Location"), made.etag(), "{\"email\": null}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.at("/email")).isNull();
        assertThat(manager.patch(made.header("Location"), made.etag(), "{}").status())
                .isEqualTo(412);
        int before = RestSlice.bean(InMemoryDepartments.class).size();
        assertThat(manager.post(DEPARTMENTS, "{\"email\": \"x\"}").faults())
                .containsExactly("/name required", "/email invalid_email");
        assertThat(RestSlice.bean(InMemoryDepartments.class).size()).isEqualTo(before);
    }

    @Test
    void an_employee_is_taken_in_filtered_and_leaves() {
        String department = manager.post(DEPARTMENTS, "{\"name\": \"Care\"}").text("/id");
        Answer made = manager.post(EMPLOYEES, """
                {"name": "आशा राव", "departmentId": "%s"}""".formatted(department));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.text("/active")).isEqualTo("true");
        Answer left = manager.patch(made.header("Location"), made.etag(), "{\"active\": false}");
        assertThat(left.text("/active")).isEqualTo("false");
        String ofDepartment = EMPLOYEES + "?departmentId=" + department;
        assertThat(manager.get(ofDepartment).texts("/items", "id")).containsExactly(made.text("/id"));
        assertThat(manager.get(ofDepartment + "&active=true").texts("/items", "id"))
                .isEmpty();
        assertThat(manager.get(EMPLOYEES + "?departmentId=7").faults()).containsExactly("departmentId invalid_id");
        assertThat(manager.delete(made.header("Location"), left.etag()).status())
                .isEqualTo(405);
    }

    @Test
    void an_employee_fits_in_or_is_refused() {
        int before = RestSlice.bean(InMemoryEmployees.class).size();
        Answer nowhere = manager.post(EMPLOYEES, "{\"name\": \"A\", \"departmentId\": \"" + NOBODYS_ID + "\"}");
        assertThat(nowhere.status()).isEqualTo(422);
        assertThat(nowhere.faults()).containsExactly("/departmentId unknown_department");
        Answer underNobody = manager.post(EMPLOYEES, "{\"name\": \"A\", \"managerId\": \"" + NOBODYS_ID + "\"}");
        assertThat(underNobody.faults()).containsExactly("/managerId unknown_employee");
        assertThat(manager.post(EMPLOYEES, "{\"name\": \"A\", \"managerId\": \"me\"}")
                        .faults())
                .containsExactly("/managerId invalid_id");
        assertThat(RestSlice.bean(InMemoryEmployees.class).size()).isEqualTo(before);
        Answer made = manager.post(EMPLOYEES, "{\"name\": \"A\"}");
        Answer circle =
                manager.patch(made.header("Location"), made.etag(), "{\"managerId\": \"" + made.text("/id") + "\"}");
        assertThat(circle.status()).isEqualTo(409);
        assertThat(circle.faults()).containsExactly("/managerId manager_is_below");
    }

    @Test
    void an_employee_is_told_again_and_again_by_an_outside_id() {
        String path = EMPLOYEES + "/by-external-id/hr/" + own;
        assertThat(manager.get(path).status()).isEqualTo(404);
        Answer made = manager.put(path, "{\"name\": \"Asha\"}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo(EMPLOYEES + "/" + made.text("/id"));
        Answer again = manager.put(path, "{\"name\": \"Asha\"}");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.etag()).isEqualTo(made.etag());
        Answer changed = manager.with("If-Match", made.etag()).put(path, "{\"name\": \"Asha Rao\"}");
        assertThat(changed.etag()).isEqualTo("\"2\"");
        assertThat(manager.with("If-Match", made.etag())
                        .put(path, "{\"name\": \"B\"}")
                        .status())
                .isEqualTo(412);
        assertThat(manager.get(path).body()).isEqualTo(changed.body());
        Answer bad = manager.put(EMPLOYEES + "/by-external-id/No%20Source/1", "{\"name\": \"B\"}");
        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.faults()).containsExactly("source invalid_code");
        Answer second = manager.post(EMPLOYEES, """
                {"name": "B", "externalIds": [{"source": "hr", "externalId": "%s"}]}""".formatted(own));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body()).doesNotContain(made.text("/id"));
    }

    @Test
    void all_staff_read_and_only_managers_write() {
        for (String role : new String[] {"agent", "marketer", "analyst", "support"}) {
            Client other = RestSlice.as(role);
            assertThat(other.get(COMPANY).status()).isEqualTo(200);
            assertThat(other.get(EMPLOYEES).status()).isEqualTo(200);
            assertThat(other.patch(COMPANY, "\"0\"", "{}").status()).isEqualTo(403);
            assertThat(other.post(DEPARTMENTS, "{\"name\": \"A\"}").status()).isEqualTo(403);
            assertThat(other.post(EMPLOYEES, "{\"name\": \"A\"}").status()).isEqualTo(403);
            assertThat(other.put(EMPLOYEES + "/by-external-id/hr/" + own, "{\"name\": \"A\"}")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(RestSlice.stranger().get(COMPANY).status()).isEqualTo(401);
        assertThat(RestSlice.bean(RecordedAudit.class).all())
                .noneMatch(e -> e.after().toString().contains(own));
    }
}
