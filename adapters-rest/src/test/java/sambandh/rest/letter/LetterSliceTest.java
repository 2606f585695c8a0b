package sambandh.rest.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sambandh.application.letter.InMemoryLetters;
import sambandh.application.letter.InMemoryRecipients;
import sambandh.application.letter.LetterQueue;
import sambandh.application.letter.LetterQueue.Lane;
import sambandh.application.letter.SampleLetters;
import sambandh.application.shared.Heartbeat;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.TestClock;
import sambandh.domain.letter.Letter;
import sambandh.rest.shared.Answer;
import sambandh.rest.shared.Client;
import sambandh.rest.shared.RestSlice;

class LetterSliceTest {
    private static final String LETTERS = "/api/v1/letters";
    private static final String SUPPRESSIONS = "/api/v1/suppressions";

    private final Client agent = RestSlice.as("agent");
    private final Client manager = RestSlice.as("manager");
    private final InMemoryRecipients recipients = RestSlice.bean(InMemoryRecipients.class);

    private Answer thank(UUID person) {
        return agent.post(LETTERS, "{\"personId\": \"" + person + "\", \"template\": \"thank_you\"}");
    }

    private UUID anjali() {
        return recipients
                .add("अंजलि", "hi", "anjali." + UUID.randomUUID() + "@example.com")
                .personId();
    }

    @Test
    void a_letter_is_written_once_and_read_again() {
        UUID person = anjali();
        Answer made = thank(person);
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.text("/state")).isEqualTo("queued");
        assertThat(made.text("/language")).isEqualTo("hi");
        assertThat(made.text("/delivery")).isEqualTo("folder");
        assertThat(made.text("/location")).as("it is not there yet").isNull();
        assertThat(made.text("/notSentBecause")).isNull();
        assertThat(made.text("/mend")).isNull();
        assertThat(made.text("/whyNotSent")).isNull();

        Answer again = thank(person);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(made.body());
        assertThat(again.header("Location")).isEqualTo(made.header("Location"));
        assertThat(agent.get(made.header("Location")).body()).isEqualTo(made.body());
        assertThat(agent.get(made.header("Location") + "/content").text("/subject"))
                .isEqualTo("To अंजलि");
    }

    @Test
    void a_sent_letter_says_where_it_lies() {
        UUID person = anjali();
        Answer made = thank(person);
        InMemoryLetters queue = RestSlice.bean(InMemoryLetters.class);
        InMemoryUnitOfWork unitOfWork = RestSlice.bean(InMemoryUnitOfWork.class);
        LetterQueue.Claimed mine =
                unitOfWork.perform(() -> queue.take(Lane.SINGLE, Integer.MAX_VALUE, Heartbeat.LEASE)).stream()
                        .filter(one -> one.letter().id().value().toString().equals(made.text("/id")))
                        .findFirst()
                        .orElseThrow();
        unitOfWork.run(() -> queue.end(
                List.of(new LetterQueue.Ended(mine, new LetterQueue.Ending.Sent())),
                RestSlice.bean(TestClock.class).instant()));

        Answer sent = agent.get(made.header("Location"));
        assertThat(sent.text("/state")).isEqualTo("sent");
        assertThat(sent.text("/location")).endsWith(made.text("/id") + ".eml");
        assertThat(sent.text("/attempts")).isEqualTo("1");
    }

    @Test
    void a_letter_that_is_not_sent_says_why() {
        Answer made = thank(recipients.add("Nobody", null, null).personId());
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.text("/state")).isEqualTo("not_sent");
        assertThat(made.text("/notSentBecause")).isEqualTo("no_address");
        assertThat(made.text("/mend")).isEqualTo("Give the person a mail address.");
        assertThat(made.text("/whyNotSent"))
                .isEqualTo("The person has no mail address. Give the person a mail address.");
        assertThat(made.text("/whyNow")).isEqualTo("It was asked for by somebody of the company.");
    }

    private Letter kept(SampleLetters sample) {
        Letter letter = sample.to(anjali()).build();
        InMemoryLetters letters = RestSlice.bean(InMemoryLetters.class);
        RestSlice.bean(InMemoryUnitOfWork.class)
                .run(() -> assertThat(letters.add(letter)).isTrue());
        return letter;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "job:letter.thank-for-order | An order was placed.",
                "key:0190c1f2-7d5e-7cc1-9d3c-1f2e3d4c5b6a | It was asked for by another system of the company.",
                "person:0190c1f2-7d5e-7cc1-9d3c-1f2e3d4c5b6a | It was asked for by the person.",
                "job:series:0190c1f2-7d5e-7cc1-9d3c-1f2e3d4c5b6a:2 | It was its turn: letter 2 of the series"
                        + " /api/v1/series/0190c1f2-7d5e-7cc1-9d3c-1f2e3d4c5b6a, in which the person was.",
            })
    void a_letter_says_why_it_was_written_just_then(String by, String why) {
        Letter letter = kept(SampleLetters.letter().by(by));
        assertThat(agent.get(LETTERS + "/" + letter.id().value()).text("/whyNow"))
                .isEqualTo(why);
    }

    /** Whoever has the reader's own links speaks for the reader. */
    @Test
    void staff_read_a_letter_without_what_is_signed_in_the_readers_links() {
        String links = "https://crm.example/api/v1/unsubscribe/AbC-_9z. https://crm.example/api/v1/preferences/AbC-_9-"
                + " https://crm.example/api/v1/opt-ins/AbC_9 https://crm.example/api/v1/clicks/AbC9,x"
                + " https://crm.example/api/v1/opens/AbC9, https://shop.example/AbC";
        Letter letter = kept(SampleLetters.letter()
                .content(new Letter.Content(
                        "S /api/v1/opt-ins/AbC",
                        "n",
                        links,
                        "<a href=\"https://crm.example/api/v1/unsubscribe/AbC-_9z\">x</a>",
                        "https://crm.example/api/v1/unsubscribe/AbC-_9z")));
        Answer content = agent.get(LETTERS + "/" + letter.id().value() + "/content");
        String hidden = "hidden-from-staff";
        String at = "https://crm.example/api/v1/";
        assertThat(content.text("/subject")).isEqualTo("S /api/v1/opt-ins/" + hidden);
        assertThat(content.text("/text"))
                .isEqualTo(at + "unsubscribe/" + hidden + ". " + at + "preferences/" + hidden + " " + at + "opt-ins/"
                        + hidden + " " + at + "clicks/" + hidden + " " + at + "opens/" + hidden
                        + ", https://shop.example/AbC");
        assertThat(content.text("/html")).isEqualTo("<a href=\"" + at + "unsubscribe/" + hidden + "\">x</a>");
    }

    @ParameterizedTest
    @CsvSource({"QUEUED, not_written_yet", "WAITING, not_written_yet", "SENT, no_words", "NOT_SENT, no_words"})
    void words_that_are_not_there_yet_are_told_from_those_that_are_no_more(Letter.State state, String code) {
        Letter letter = kept(SampleLetters.letter().state(state).content(Letter.Content.UNWRITTEN));
        Answer answer = agent.get(LETTERS + "/" + letter.id().value() + "/content");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.faults()).containsExactly(" " + code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 422 | /personId required",
                "{\"personId\": \"x\", \"template\": \"thank_you\"} | 422 | /personId invalid_id",
                "{\"personId\": \"0190c1f2-7d5e-7cc1-9d3c-1f2e3d4c5b6a\", \"template\": \"love\"} | 422 | /template unknown_template",
                "{\"personId\": \"0190c1f2-7d5e-7cc1-9d3c-1f2e3d4c5b6a\", \"template\": \"thank_you\"} | 422 | /personId unknown_person",
                "{\"state\": \"sent\"} | 422 | /state unknown_field",
            })
    void what_is_wrong_is_named(String body, int status, String fault) {
        Answer answer = agent.post(LETTERS, body);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.faults()).contains(fault);
    }

    @Test
    void an_order_that_is_not_the_persons_is_named() {
        Answer answer = agent.post(
                LETTERS,
                "{\"personId\": \"" + anjali() + "\", \"template\": \"thank_you\", \"orderId\": \"" + UUID.randomUUID()
                        + "\"}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faults()).containsExactly("/orderId unknown_order");
    }

    @Test
    void letters_are_listed_by_person_and_state() {
        UUID person = anjali();
        Answer made = thank(person);
        assertThat(agent.get(LETTERS + "?personId=" + person + "&state=queued").texts("/items", "id"))
                .containsExactly(made.text("/id"));
        assertThat(agent.get(LETTERS + "?personId=" + person + "&state=sent").texts("/items", "id"))
                .isEmpty();
        assertThat(agent.get(LETTERS + "?state=flying").status()).isEqualTo(400);
        for (String junk : List.of("x", "1-1-1-1-1")) {
            Answer refused = agent.get(LETTERS + "?personId=" + junk);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.faults()).containsExactly("personId invalid_id");
        }
    }

    @Test
    void an_unsubscribe_link_works_without_signing_in_twice_and_only_by_post() {
        UUID person = anjali();
        Answer made = thank(person);
        String link = "/api/v1/unsubscribe/" + person + ",thanks";
        Client stranger = RestSlice.stranger();

        Answer asked = stranger.get(link);
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.header("Content-Type")).startsWith("text/html");
        assertThat(asked.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(agent.get(made.header("Location")).text("/state")).isEqualTo("queued");

        for (int i = 0; i < 2; i++) {
            Answer done = stranger.post(link, "application/x-www-form-urlencoded", "List-Unsubscribe=One-Click");
            assertThat(done.status()).isEqualTo(200);
        }
        assertThat(agent.get(made.header("Location")).text("/notSentBecause")).isEqualTo("opted_out");
        assertThat(stranger.get("/api/v1/unsubscribe/forged").status()).isEqualTo(404);
        assertThat(stranger.post("/api/v1/unsubscribe/forged", "application/x-www-form-urlencoded", "a=b")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_page_behind_the_link_can_end_everything() {
        UUID person = anjali();
        var answer = RestSlice.stranger()
                .post("/api/v1/unsubscribe/" + person + ",news", "application/x-www-form-urlencoded", "everything=yes");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(thank(person).text("/notSentBecause")).isEqualTo("opted_out");
    }

    @Test
    void one_click_may_also_come_as_a_form_of_parts_or_with_nothing() {
        String parts = "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n";
        for (String[] form : new String[][] {{"multipart/form-data; boundary=x", parts}, {null, null}}) {
            UUID person = anjali();
            var answer =
                    RestSlice.stranger().send("POST", "/api/v1/unsubscribe/" + person + ",thanks", form[0], form[1]);
            assertThat(answer.status()).as("%s: %s", form[0], answer.body()).isEqualTo(200);
            assertThat(thank(person).text("/notSentBecause")).isEqualTo("opted_out");
        }
    }

    @Test
    void a_form_that_cannot_be_read_is_malformed_and_ends_nothing() {
        String part = "--x\r\nContent-Disposition: form-data; name=\"everything\"%s\r\n\r\nyes\r\n--x--\r\n";
        String parts = "multipart/form-data; boundary=x";
        UUID person = anjali();
        for (String[] form : new String[][] {
            {"application/x-www-form-urlencoded", "everything=%zz"},
            {parts, part.formatted("\r\nContent-Type: text/plain; charset=foo")},
            {parts, part.formatted("; filename=\"x\"\r\nContent-Transfer-Encoding: foo")}
        }) {
            Answer answer =
                    RestSlice.stranger().send("POST", "/api/v1/unsubscribe/" + person + ",thanks", form[0], form[1]);
            assertThat(answer.status()).as("%s: %s", form[1], answer.body()).isEqualTo(400);
            assertThat(answer.faults()).containsExactly(" invalid_form");
        }
        assertThat(thank(person).text("/state")).isEqualTo("queued");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "https://mail.example.com"})
    void one_click_may_come_from_a_page_of_anywhere(String origin) {
        UUID person = anjali();
        Client page = RestSlice.stranger().with("Origin", origin);
        var answer = page.post(
                "/api/v1/unsubscribe/" + person + ",thanks",
                "application/x-www-form-urlencoded",
                "List-Unsubscribe=One-Click");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
        assertThat(thank(person).text("/notSentBecause")).isEqualTo("opted_out");
        Answer refused = page.get(LETTERS);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void suppressions_are_added_listed_and_lifted_by_those_who_may() {
        String address = "gone." + UUID.randomUUID() + "@example.com";
        String body = "{\"address\": \"" + address + "\"}";
        Answer made = manager.post(SUPPRESSIONS, body);
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body()).doesNotContain(address);
        assertThat(manager.post(SUPPRESSIONS, body).text("/id")).isEqualTo(made.text("/id"));
        assertThat(manager.get(SUPPRESSIONS + "?limit=200").texts("/items", "id"))
                .contains(made.text("/id"));
        UUID person = recipients.add("Gone", null, address).personId();
        assertThat(thank(person).text("/notSentBecause")).isEqualTo("dead_address");

        String path = SUPPRESSIONS + "/" + made.text("/id");
        assertThat(agent.delete(path, null).status()).isEqualTo(403);
        assertThat(agent.get(SUPPRESSIONS).status()).isEqualTo(403);
        assertThat(manager.delete(path, null).status()).isEqualTo(204);
        assertThat(manager.delete(path, null).status()).isEqualTo(404);
        assertThat(manager.post(SUPPRESSIONS, "{\"address\": \"no address\"}").faults())
                .containsExactly("/address invalid_email");
    }

    @Test
    void a_stranger_sees_no_letters() {
        assertThat(RestSlice.stranger().get(LETTERS).status()).isEqualTo(401);
        assertThat(agent.get(LETTERS + "/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(RestSlice.as("analyst").get(LETTERS).status()).isEqualTo(403);
    }
}
