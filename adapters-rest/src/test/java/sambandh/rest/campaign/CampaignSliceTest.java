package sambandh.rest.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.campaign.RunCampaigns;
import sambandh.application.letter.InMemoryRecipients;
import sambandh.application.letter.TendMailings;
import sambandh.application.segment.InMemoryMembers;
import sambandh.application.segment.Profile;
import sambandh.domain.customer.CustomerId;
import sambandh.rest.shared.Answer;
import sambandh.rest.shared.Client;
import sambandh.rest.shared.RestSlice;

class CampaignSliceTest {
    private static final String CAMPAIGNS = "/api/v1/campaigns";

    private final Client marketer = RestSlice.as("marketer");

    private Answer made(String fields) {
        Answer made = marketer.post(CAMPAIGNS, "{\"name\": \"धन्यवाद\", \"template\": \"thank_you\"" + fields + "}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made;
    }

    private static UUID somebody(String language) {
        UUID customer = UUID.randomUUID();
        RestSlice.bean(InMemoryMembers.class).know(new Profile(new CustomerId(customer), Map.of(), List.of()));
        RestSlice.bean(InMemoryRecipients.class).add("Somebody", language, "a@example.com", customer);
        return customer;
    }

    @Test
    void a_draft_is_made_changed_and_thrown_away() {
        Answer made = made(", \"when\": {\"kind\": \"local\", \"date\": \"2026-12-01\", \"time\": \"09:30\"},"
                + " \"controlPercent\": 10, \"ratePerHour\": 20000");
        assertThat(made.text("/state")).isEqualTo("draft");
        assertThat(made.text("/when/time")).isEqualTo("09:30");
        assertThat(made.text("/errorPercent")).isEqualTo("5");
        String location = made.header("Location");
        Answer changed = marketer.patch(
                location,
                made.etag(),
                "{\"when\": {\"kind\": \"recurring\", \"date\": null,"
                        + " \"day\": \"monday\", \"notAgainForDays\": 180}, \"ratePerHour\": null}");
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.text("/when/day")).isEqualTo("monday");
        assertThat(changed.body()).doesNotContain("ratePerHour");
        assertThat(marketer.patch(location, made.etag(), "{}").status()).isEqualTo(412);
        assertThat(marketer.get(CAMPAIGNS).texts("/items", "id")).contains(made.text("/id"));
        assertThat(marketer.delete(location, changed.etag()).status()).isEqualTo(204);
        assertThat(marketer.get(location).status()).isEqualTo(404);
    }

    @Test
    void all_faults_are_told_at_once() {
        Answer answer = marketer.post(CAMPAIGNS, """
                {"template": "x y", "when": {"kind": "local", "date": "tomorrow"}, "controlPercent": 51, "ratePerHour": 0,
                 "errorPercent": 101, "segmentId": "1"}""");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faults())
                .containsExactly(
                        "/name required",
                        "/segmentId invalid_id",
                        "/template invalid_code",
                        "/when/date invalid_time",
                        "/when/time required",
                        "/controlPercent out_of_range",
                        "/ratePerHour out_of_range",
                        "/errorPercent out_of_range");
        assertThat(marketer.post(CAMPAIGNS, "{\"name\": \"x\", \"template\": \"nothing\"}")
                        .faults())
                .containsExactly("/template unknown_template");
    }

    @Test
    void it_is_forecast_launched_watched_and_steered() {
        somebody("ne");
        somebody("de");
        Answer made = made(", \"controlPercent\": 50");
        String location = made.header("Location");
        Answer forecast = marketer.get(location + "/forecast?baseline=0.2&uplift=0.05");
        assertThat(forecast.status()).as(forecast.body()).isEqualTo(200);
        assertThat(Long.parseLong(forecast.text("/letters"))).isGreaterThanOrEqualTo(2);
        assertThat(forecast.text("/sampleSize/enough")).isEqualTo("false");
        assertThat(forecast.texts("/findings", "code")).contains("missing_language");
        assertThat(marketer.get(location + "/forecast?uplift=2").faults()).containsExactly("uplift out_of_range");

        Answer launched = marketer.post(location + "/launch", "");
        assertThat(launched.status()).as(launched.body()).isEqualTo(200);
        assertThat(launched.text("/state")).isEqualTo("scheduled");
        assertThat(marketer.post(location + "/launch", "").text("/launchedAt")).isEqualTo(launched.text("/launchedAt"));
        assertThat(marketer.patch(location, launched.etag(), "{\"controlPercent\": 1}")
                        .faults())
                .containsExactly(" campaign_launched");
        while (RestSlice.bean(RunCampaigns.class).round()) {
            RestSlice.bean(TendMailings.class).round();
        }
        Answer progress = marketer.get(location + "/progress");
        assertThat(progress.text("/state")).isEqualTo("running");
        assertThat(Long.parseLong(progress.text("/queued"))).isGreaterThanOrEqualTo(2);
        assertThat(marketer.post(location + "/pause", "").text("/state")).isEqualTo("paused");
        assertThat(marketer.post(location + "/resumption", "").text("/state")).isEqualTo("running");
        assertThat(marketer.post(location + "/cancellation", "").text("/state")).isEqualTo("cancelled");
        assertThat(marketer.post(location + "/resumption", "").faults()).containsExactly(" campaign_not_under_way");
        while (RestSlice.bean(TendMailings.class).round()) {
            // until all are withdrawn
        }
        Answer events = marketer.get(location + "/progress-events");
        assertThat(events.header("Content-Type")).startsWith("text/event-stream");
        assertThat(events.body()).contains("event: progress", "\"cancelled\"", "\"over\":true");
        Answer uplift = marketer.get(location + "/uplift?days=30");
        assertThat(uplift.text("/repeatPurchase/tooFew")).isEqualTo("true");
        assertThat(uplift.body()).doesNotContain("difference");
        assertThat(marketer.get(location + "/uplift?days=0").faults()).containsExactly("days invalid_days");
        assertThat(marketer.get(location + "/results?by=domain").status()).isEqualTo(200);
        assertThat(marketer.get(location + "/results?by=colour").faults()).containsExactly("by unknown_value");
    }

    @Test
    void what_became_of_letters_is_told_by_language_domain_and_hour() {
        somebody("ne");
        Answer made = made("");
        String location = made.header("Location");
        marketer.post(location + "/launch", "");
        while (RestSlice.bean(RunCampaigns.class).round()) {
            RestSlice.bean(TendMailings.class).round();
        }
        Answer byDomain = marketer.get(location + "/results?by=domain");
        assertThat(byDomain.texts("/items", "value")).contains("example.com");
        assertThat(byDomain.texts("/items", "sent")).containsOnly("0");
        assertThat(marketer.get(location + "/results").body())
                .as("they have no language before their turn")
                .doesNotContain("\"value\"");
        assertThat(marketer.get(location + "/results?by=hour").body()).doesNotContain("\"value\"");
        for (String role : List.of("agent", "support")) {
            assertThat(RestSlice.as(role).get(location + "/results").status()).isEqualTo(403);
        }
        assertThat(marketer.get(CAMPAIGNS + "/" + UUID.randomUUID() + "/results")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void who_may_not_is_told_so() {
        String somewhere = CAMPAIGNS + "/" + UUID.randomUUID();
        assertThat(RestSlice.stranger().get(CAMPAIGNS).status()).isEqualTo(401);
        for (String role : List.of("agent", "support", "analyst")) {
            assertThat(RestSlice.as(role).get(CAMPAIGNS).status()).isEqualTo(200);
            assertThat(RestSlice.as(role).post(somewhere + "/launch", "").status())
                    .isEqualTo(403);
        }
        assertThat(RestSlice.as("agent").get(somewhere + "/progress-events").status())
                .isEqualTo(403);
        assertThat(marketer.get(somewhere + "/progress-events").status()).isEqualTo(404);
        assertThat(marketer.post(somewhere + "/launch", "").status()).isEqualTo(404);
    }
}
