package sambandh.rest.letter;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import sambandh.domain.letter.LetterRules;
import sambandh.domain.letter.QuietHours;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Faults;

/** What the company holds to in writing to people. */
@Serdeable
@Schema(name = "LetterRules")
record LetterRulesBody(
        @Schema(description = "How many letters of relationship and marketing a person gets.")
        AtMostBody atMost,

        @Schema(
                description = "When nobody is written to, by the clock where they live: from-until, or none.",
                example = "21:00-08:00")
        String quietHours,

        @Schema(description = "true: marketing goes only to those who have said yes to its topic.", example = "false")
        @Nullable Boolean marketingNeedsConsent,

        @Schema(
                description =
                        "true: it is counted what is opened and followed of optional letters, by own links alone, and"
                                + " only of readers who have said yes to that.",
                example = "false")
        @Nullable Boolean measuring,

        @Schema(
                description =
                        "By topic, 1 to 9: the highest goes first where the cap has no room for all. Otherwise 5 for"
                                + " relationship and 3 for marketing.",
                example = "{\"newsletter\": 2}")
        @Nullable Map<String, @Nullable Integer> priorities) {
    static LetterRulesBody of(LetterRules rules) {
        Map<String, @Nullable Integer> priorities = new TreeMap<>();
        rules.priorities().forEach((topic, priority) -> priorities.put(topic.value(), priority));
        return new LetterRulesBody(
                new AtMostBody(rules.cap().letters(), rules.cap().days()),
                rules.quietHours().toString(),
                rules.marketingNeedsConsent(),
                rules.measuring(),
                priorities);
    }

    /** @throws sambandh.domain.shared.InvalidInput naming what is wrong */
    LetterRules toDomain() {
        Faults faults = new Faults();
        var readCap = faults.required("/atMost", atMost, AtMostBody::toDomain);
        var readQuiet = faults.required("/quietHours", quietHours, QuietHours::parse);
        Map<Code, Integer> read = new LinkedHashMap<>();
        Map<String, @Nullable Integer> named = priorities == null ? Map.of() : priorities;
        named.forEach((topic, priority) -> {
            var code = faults.attempt("/priorities", () -> new Code(topic)).orNull();
            var number = faults.optional("/priorities/" + topic, priority, LetterRules::priority)
                    .orNull();
            if (code != null && number != null) {
                read.put(code, number);
            }
        });
        if (read.size() > LetterRules.MOST_TOPICS) {
            faults.add("/priorities", "too_many", "At most " + LetterRules.MOST_TOPICS + " are allowed here.");
        }
        faults.orThrow();
        return new LetterRules(
                readCap.get(),
                readQuiet.get(),
                Boolean.TRUE.equals(marketingNeedsConsent),
                Boolean.TRUE.equals(measuring),
                read);
    }
}
