package sambandh.rest.letter;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.ChangePreferences;
import sambandh.application.letter.ReadPreferences.View;
import sambandh.application.letter.RecordWish;
import sambandh.domain.letter.Channel;
import sambandh.domain.letter.ContactHours;
import sambandh.domain.letter.QuietHours;
import sambandh.domain.letter.Wishes;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Faults;
import sambandh.domain.shared.InvalidValue;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.Text;
import sambandh.domain.shared.TimeZones;
import sambandh.rest.shared.Wire;

/** Which optional letters a person wants, and how. */
@Serdeable
@Schema(name = "PreferencesRequest")
record PreferencesRequest(
        @Schema(
                description = "By topic, whether letters on it are wanted. Topics that are not named stay.",
                example = "{\"newsletter\": false}")
        @Nullable Map<String, @Nullable Boolean> wanted,

        @Schema(description = "true: no letters but those that are needed, whatever the topic.", example = "false")
        @Nullable Boolean everythingOff,

        @Schema(
                description = "Whether it may be counted what the reader opens and follows of optional letters.",
                example = "false")
        @Nullable Boolean measuring,

        @Schema(
                description = "No optional letters before this day: a date, or P1M, P3M and the like from today on;"
                        + " at most a year ahead. null ends the pause.",
                example = "P1M")
        @Nullable String pausedUntil,

        @Schema(description = "BCP 47; null for the company's.", example = "ne") @Nullable String language,

        @Schema(description = "The cap of the reader's own, beside the company's; null for none.") @Nullable AtMostBody atMost,

        @Schema(
                description = "When not to write: from-until, or none; null for the company's hours.",
                example = "20:00-09:00")
        @Nullable String quietHours,

        @Schema(description = "Time zone of the IANA list.", example = "Asia/Kathmandu") @Nullable String zone,

        @Schema(
                description = "What they like to be reached by; null where they have not said.",
                allowableValues = {"mail", "phone", "message", "post", "visit"},
                example = "phone")
        @Nullable String channel,

        @Schema(
                description =
                        "When they like to be called or visited, by the clock where they live: hours of one day; null for"
                                + " whenever it is not quiet.",
                example = "09:30-17:00")
        @Nullable String contactHours,

        @Schema(
                description =
                        "Channels that they are not to be reached by, except where it is owed; mail, phone, message, post,"
                                + " visit.",
                example = "[\"phone\"]")
        @Nullable List<String> refusedChannels,

        @Schema(
                description = "For the proof, only of what staff keep: where it was said, the company's own code.",
                example = "phone")
        @Nullable String source,

        @Schema(
                description =
                        "For the proof, only of what staff keep: what the person was asked or said, up to 1,000 characters.",
                example = "Please call me after half past nine, and never visit.")
        @Nullable String wording) {
    private static final Period FARTHEST = Period.ofYears(1);

    static PreferencesRequest of(View view) {
        Map<String, @Nullable Boolean> wanted = new TreeMap<>();
        view.wanted().forEach((topic, yes) -> wanted.put(topic.value(), yes));
        QuietHours quiet = view.wishes().quietHours();
        Language language = view.language();
        return new PreferencesRequest(
                wanted,
                view.everythingOff(),
                view.measuring(),
                pausedUntil(view),
                language == null ? null : language.tag(),
                AtMostBody.of(view.wishes().atMost()),
                quiet == null ? null : quiet.toString(),
                view.zone().getId(),
                view.wishes().channel() == null ? null : Wire.code(view.wishes().channel()),
                view.wishes().contactHours() == null
                        ? null
                        : view.wishes().contactHours().toString(),
                view.refused().stream().sorted().map(Wire::code).toList(),
                null,
                null);
    }

    /** What is proved, where staff tell more than that. */
    RecordWish.Shown shown(RecordWish.Shown otherwise) {
        Faults faults = new Faults();
        var where = faults.optional("/source", source, Code::new);
        var said = faults.optional("/wording", wording, text -> Text.line(text, 1_000));
        faults.orThrow();
        return new RecordWish.Shown(
                otherwise.letterId(), otherwise.language(), said.or(otherwise.wording()), where.or(new Code("desk")));
    }

    static @Nullable String pausedUntil(View view) {
        Instant end = view.pauseEnds();
        return end == null ? null : LocalDate.ofInstant(end, view.zone()).toString();
    }

    /** @throws sambandh.domain.shared.InvalidInput naming what is wrong */
    ChangePreferences.Wanted toWanted(View before, Instant now) {
        Faults faults = new Faults();
        Map<Code, Boolean> topics = topics(faults, before);
        // what no zone of the list stands for, such as an offset, may stay
        var readZone = faults.optional(
                "/zone", zone, name -> name.equals(before.zone().getId()) ? before.zone() : TimeZones.of(name));
        var readLanguage = faults.optional("/language", language, Language::new);
        var readQuiet = faults.optional("/quietHours", quietHours, QuietHours::parse);
        var readAtMost = faults.attempt("/atMost", () -> atMost == null ? NO_CAP : new Read(atMost.toDomain()));
        ZoneId there = readZone.or(before.zone());
        var readPause = faults.optional("/pausedUntil", pausedUntil, text -> pause(text, before, there, now));
        var readChannel = faults.optional("/channel", channel, code -> Wire.of(Channel.class, code));
        var readHours = faults.optional("/contactHours", contactHours, ContactHours::parse);
        var refused = faults.eachOnce(
                "/refusedChannels",
                refusedChannels,
                Channel.values().length,
                code -> Wire.of(Channel.class, String.valueOf(code)));
        faults.orThrow();
        return new ChangePreferences.Wanted(
                topics,
                Boolean.TRUE.equals(everythingOff),
                readLanguage.orNull(),
                readZone.orNull(),
                new Wishes(
                        readPause.orNull(),
                        readAtMost.get().cap(),
                        readQuiet.orNull(),
                        readChannel.orNull(),
                        readHours.orNull()),
                Boolean.TRUE.equals(measuring),
                refused.get());
    }

    private record Read(sambandh.domain.letter.@Nullable Cap cap) {}

    private static final Read NO_CAP = new Read(null);

    private Map<Code, Boolean> topics(Faults faults, View before) {
        Map<Code, Boolean> topics = new LinkedHashMap<>();
        Map<String, @Nullable Boolean> named = wanted == null ? Map.of() : wanted;
        named.forEach((topic, yes) -> {
            Code code = before.wanted().keySet().stream()
                    .filter(known -> known.value().equals(topic))
                    .findFirst()
                    .orElse(null);
            if (code == null) {
                faults.add("/wanted", "unknown_topic", "There is no such topic; see topics.");
            } else if (yes != null) {
                topics.put(code, yes);
            }
        });
        return topics;
    }

    private static Instant pause(String text, View before, ZoneId zone, Instant now) {
        String kept = pausedUntil(before);
        if (text.equals(kept) && zone.equals(before.zone()) && before.pauseEnds() != null) {
            return before.pauseEnds();
        }
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate day = day(text.strip(), today);
        if (!day.isAfter(today)) {
            throw new InvalidValue("in_past", "A pause ends after today.");
        }
        if (day.isAfter(today.plus(FARTHEST))) {
            throw new InvalidValue(
                    "out_of_range", "A pause is a year at most. To end letters for good, use everythingOff.");
        }
        return day.atStartOfDay(zone).toInstant();
    }

    private static LocalDate day(String text, LocalDate today) {
        try {
            return text.startsWith("P") ? today.plus(Period.parse(text)) : LocalDate.parse(text);
        } catch (DateTimeException | ArithmeticException unreadable) {
            throw new InvalidValue("invalid_date", "Write the date as YYYY-MM-DD, or a period such as P1M.");
        }
    }
}
