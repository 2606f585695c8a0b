package sambandh.rest.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.shared.UnitOfWork;
import sambandh.application.timeline.InMemoryTimeline;
import sambandh.domain.shared.Code;
import sambandh.domain.timeline.TimelineEntry;
import sambandh.rest.shared.Answer;
import sambandh.rest.shared.Client;
import sambandh.rest.shared.RestSlice;

class TimelineSliceTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Client support = RestSlice.as("support");
    private final InMemoryTimeline timeline = RestSlice.bean(InMemoryTimeline.class);
    private final UUID customer = timeline.with(UUID.randomUUID());
    private final String address = "/api/v1/customers/" + customer + "/timeline";
    private final TimelineWords words = new TimelineWords();

    @Test
    void what_happened_is_told_in_the_readers_language() {
        tell("order.placed", NOON);
        assertThat(textIn("hi-IN, en;q=0.5")).isEqualTo("hi ₹1,250.00 का ऑर्डर दिया");
        assertThat(textIn("bn")).startsWith("bn ").contains("১,২৫০.০০").endsWith("মূল্যের অর্ডার দিয়েছেন");
        assertThat(textIn("ne")).startsWith("ne ").contains("१,२५०.००").endsWith("को अर्डर गर्नुभयो");
        assertThat(textIn("en-GB")).isEqualTo("en Ordered for ₹1,250.00");
    }

    @Test
    void large_amounts_are_grouped_as_in_the_currencys_country_like_in_letters() {
        assertThat(placed("1250000.00", "INR", "en")).isEqualTo("Ordered for ₹12,50,000.00");
        assertThat(placed("1250000.00", "INR", "hi")).contains("₹12,50,000.00");
        assertThat(placed("1250000.00", "INR", "bn")).contains("১২,৫০,০০০.০০");
        assertThat(placed("1250000.125", "USD", "en")).isEqualTo("Ordered for $1,250,000.125");
        assertThat(placed("1250000", "JPY", "en")).contains("1,250,000").doesNotContain(".");
    }

    private String placed(String amount, String currency, String reader) {
        Map<String, String> params = Map.of("amount", amount, "currency", currency);
        return words.text(
                new TimelineEntry(UUID.randomUUID(), customer, NOON, new Code("order.placed"), params, null),
                Locale.of(reader));
    }

    @Test
    void who_reads_none_of_these_languages_or_says_it_badly_gets_english() {
        tell("order.returned", NOON);
        for (String header : new String[] {"de", ";;q=", "*", "x".repeat(5_000)}) {
            assertThat(textIn(header)).isEqualTo("en Returned goods for ₹1,250.00");
        }
    }

    @Test
    void a_kind_that_nobody_has_words_for_tells_its_name() {
        tell("unheard.of", NOON);
        assertThat(textIn("hi")).isEqualTo("hi unheard.of");
    }

    @Test
    void every_kind_has_its_own_words_in_every_language() {
        for (String kind : List.of(
                "order.placed",
                "order.returned",
                "order.cancelled",
                "order.delivered",
                "customer.imported",
                "letter.sent")) {
            List<String> texts = List.of("en", "hi", "bn", "ne").stream()
                    .map(language -> words.text(entry(kind, NOON), Locale.of(language)))
                    .toList();
            assertThat(texts).doesNotHaveDuplicates().noneMatch(text -> text.contains(kind) || text.contains("{"));
        }
    }

    @Test
    void a_letter_is_told_in_words_and_not_in_codes() {
        assertThat(letter("thank_you", "bn", "en")).isEqualTo("Letter sent: thanks (Bangla)");
        assertThat(letter("thank_you", "hi-IN", "en")).isEqualTo("Letter sent: thanks (Hindi)");
        assertThat(letter("thank_you", "bn", "hi")).isEqualTo("पत्र भेजा गया: धन्यवाद (बंगाली)");
        assertThat(letter("thank_you", "bn", "bn")).isEqualTo("চিঠি পাঠানো হয়েছে: ধন্যবাদ (বাংলা)");
        assertThat(letter("thank_you", "ne", "ne")).isEqualTo("पत्र पठाइयो: धन्यवाद (नेपाली)");
        assertThat(letter("birthday", "en", "en")).as("nobody has words").isEqualTo("Letter sent: birthday (English)");
    }

    private String letter(String template, String language, String reader) {
        Map<String, String> params = Map.of("template", template, "language", language);
        return words.text(
                new TimelineEntry(UUID.randomUUID(), customer, NOON, new Code("letter.sent"), params, null),
                Locale.of(reader));
    }

    @Test
    void it_is_paged_newest_first() {
        for (int i = 0; i < 3; i++) {
            tell("order.placed", NOON.plusSeconds(i));
        }
        Answer first = support.get(address + "?limit=2");
        assertThat(first.texts("/items", "at")).containsExactly("2026-03-01T12:00:02Z", "2026-03-01T12:00:01Z");
        String link = first.header("Link");
        assertThat(support.get(link.substring(1, link.indexOf('>'))).texts("/items", "at"))
                .containsExactly("2026-03-01T12:00:00Z");
    }

    @Test
    void a_customer_without_history_has_an_empty_one_and_a_stranger_none() {
        Answer empty = support.get(address);
        assertThat(empty.status()).isEqualTo(200);
        assertThat(empty.texts("/items", "id")).isEmpty();
        assertThat(support.get("/api/v1/customers/" + UUID.randomUUID() + "/timeline")
                        .status())
                .isEqualTo(404);
        assertThat(support.get("/api/v1/customers/1/timeline").status()).isEqualTo(404);
        assertThat(RestSlice.stranger().get(address).status()).isEqualTo(401);
    }

    private String textIn(String language) {
        Answer answer = support.with("Accept-Language", language).get(address);
        assertThat(answer.header("Vary")).contains("Accept-Language");
        return answer.header("Content-Language") + " " + answer.text("/items/0/text");
    }

    private void tell(String kind, Instant at) {
        RestSlice.bean(UnitOfWork.class).run(() -> timeline.add(entry(kind, at)));
    }

    private TimelineEntry entry(String kind, Instant at) {
        return new TimelineEntry(
                UUID.randomUUID(),
                customer,
                at,
                new Code(kind),
                Map.of(
                        "amount",
                        kind.endsWith("returned") ? "-1250.00" : "1250.00",
                        "currency",
                        "INR",
                        "source",
                        "erp"),
                UUID.randomUUID());
    }
}
