package sambandh.rest.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.rest.shared.Answer;
import sambandh.rest.shared.Client;
import sambandh.rest.shared.RestSlice;

class AbsenceSliceTest {
    private final Client manager = RestSlice.as("manager");
    private final String asha = employee();
    private final String ravi = employee();
    private final String absences = "/api/v1/employees/" + asha + "/absences";
    private final String week = "/api/v1/employees/" + asha + "/working-week";

    private String employee() {
        return String.valueOf(
                manager.post("/api/v1/employees", "{\"name\": \"Asha\"}").text("/id"));
    }

    private static String away(String from, String until, String standIn) {
        return "{\"from\": \"" + from + "\", \"until\": \"" + until + "\", \"reason\": \"leave\", \"standInId\": \""
                + standIn + "\"}";
    }

    @Test
    void an_absence_is_made_changed_and_taken_back() {
        Answer made = manager.post(absences, away("2026-03-02", "2026-03-04", ravi));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        String address = absences + "/" + made.text("/id");
        assertThat(made.header("Location")).isEqualTo(address);
        assertThat(manager.patch(address, null, "{}").status()).isEqualTo(428);
        Answer changed = manager.patch(address, made.etag(), "{\"until\": \"2026-03-09\", \"standInId\": null}");
        assertThat(changed.text("/until")).isEqualTo("2026-03-09");
        assertThat(changed.text("/standInId")).isNull();
        assertThat(manager.get(absences).texts("/items", "id")).containsExactly(made.text("/id"));
        assertThat(manager.get("/api/v1/employees/" + ravi + "/absences/" + made.text("/id"))
                        .status())
                .isEqualTo(404);
        assertThat(manager.delete(address, made.etag()).status()).isEqualTo(412);
        assertThat(manager.delete(address, changed.etag()).status()).isEqualTo(204);
        assertThat(manager.get(address).status()).isEqualTo(404);
    }

    @Test
    void all_that_is_wrong_is_told_and_two_at_a_time_are_refused() {
        assertThat(manager.post(absences, "{\"from\": \"x\", \"until\": \"\", \"reason\": \"Sick!\"}")
                        .faults())
                .containsExactlyInAnyOrder("/from invalid_date", "/until required", "/reason invalid_code");
        assertThat(manager.post(absences, away("2026-03-04", "2026-03-02", ravi))
                        .faults())
                .containsExactly("/until invalid_period");
        assertThat(manager.post(absences, away("2026-03-02", "2026-03-04", asha))
                        .faults())
                .containsExactly("/standInId stands_in_for_self");
        assertThat(manager.post(
                                absences,
                                away(
                                        "2026-03-02",
                                        "2026-03-04",
                                        UUID.randomUUID().toString()))
                        .faults())
                .containsExactly("/standInId unknown_employee");
        assertThat(manager.post(absences, away("2026-03-02", "2026-03-04", ravi))
                        .status())
                .isEqualTo(201);
        assertThat(manager.post(absences, away("2026-03-04", "2026-03-05", ravi))
                        .faults())
                .containsExactly("/from overlaps");
        assertThat(manager.post(
                                "/api/v1/employees/" + UUID.randomUUID() + "/absences",
                                away("2026-03-04", "2026-03-05", ravi))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void another_system_says_again_and_again_how_it_is() {
        String address = absences + "/by-external-id/hr/x-" + UUID.randomUUID();
        Answer made = manager.put(address, away("2026-03-02", "2026-03-04", ravi));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        Answer again = manager.put(address, away("2026-03-02", "2026-03-04", ravi));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.etag()).isEqualTo(made.etag());
        assertThat(manager.put(address, away("2026-03-02", "2026-03-05", ravi)).text("/id"))
                .isEqualTo(made.text("/id"));
    }

    @Test
    void a_working_week_is_the_usual_one_until_another_is_told() {
        Answer usual = manager.get(week);
        assertThat(usual.texts("/days", "day")).containsExactly("monday", "tuesday", "wednesday", "thursday", "friday");
        assertThat(usual.text("/days/0/from")).isEqualTo("09:00");
        Answer changed = manager.patch(
                week,
                usual.etag(),
                "{\"zone\": \"Asia/Kathmandu\", \"days\": [{\"day\": \"sunday\", \"from\": \"10:00\", \"until\": \"17:30\"}]}");
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(manager.get(week).body()).isEqualTo(changed.body());
        assertThat(manager.patch(week, usual.etag(), "{}").status()).isEqualTo(412);
        assertThat(manager.patch(
                                week,
                                "*",
                                "{\"zone\": \"+01:00\", \"days\": [{\"day\": \"noday\", \"from\": \"9\", \"until\": \"24:00\"}]}")
                        .faults())
                .containsExactlyInAnyOrder(
                        "/zone invalid_zone",
                        "/days/0/day unknown_value",
                        "/days/0/from invalid_time",
                        "/days/0/until invalid_time");
        assertThat(manager.patch(week, "*", "{\"days\": []}").faults()).containsExactly("/days required");
        assertThat(RestSlice.as("agent").patch(week, "*", "{}").status()).isEqualTo(403);
    }
}
