package sambandh.application.letter;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.ChangePreferences.Wanted;
import sambandh.application.letter.ReadPreferences.View;
import sambandh.domain.letter.Cap;
import sambandh.domain.letter.Channel;
import sambandh.domain.shared.Language;

/**
 * What changes of a person's preferences, for the audit log and the proof: codes, numbers and dates by name.
 *
 * @param is as wanted; empty where nothing changes
 */
record Differences(Map<String, String> was, Map<String, String> is) {
    static Differences between(View before, Wanted wanted) {
        Differences found = new Differences(new LinkedHashMap<>(), new LinkedHashMap<>());
        wanted.wanted().forEach((topic, yes) -> found.tell(topic.value(), before.wants(topic), yes));
        found.tell("everythingOff", before.everythingOff(), wanted.everythingOff());
        found.tell("measuring", before.measuring(), wanted.measuring());
        found.tell("language", before.language(), wanted.language());
        if (wanted.zone() != null) {
            found.tell("zone", before.zone(), wanted.zone());
        }
        found.tell("pausedUntil", before.pauseEnds(), wanted.wishes().pausedUntil());
        found.tell("atMost", before.wishes().atMost(), wanted.wishes().atMost());
        found.tell("channel", before.wishes().channel(), wanted.wishes().channel());
        found.tell(
                "contactHours", before.wishes().contactHours(), wanted.wishes().contactHours());
        if (wanted.refused() != null) {
            found.tell("refused", channels(before.refused()), channels(wanted.refused()));
        }
        found.tell("quietHours", before.wishes().quietHours(), wanted.wishes().quietHours());
        return found;
    }

    boolean onlyPause() {
        return is.keySet().equals(Set.of("pausedUntil"));
    }

    private void tell(String name, @Nullable Object old, @Nullable Object now) {
        if (!Objects.equals(old, now)) {
            was.put(name, told(old));
            is.put(name, told(now));
        }
    }

    /** {@code phone+visit}; null for none. */
    private static @Nullable String channels(Set<Channel> channels) {
        return channels.isEmpty()
                ? null
                : channels.stream().sorted().map(Differences::code).collect(Collectors.joining("+"));
    }

    private static String code(Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }

    private static String told(@Nullable Object value) {
        return switch (value) {
            case null -> "none";
            case Channel channel -> code(channel);
            case Language language -> language.tag();
            case Cap cap -> cap.letters() + "/" + cap.days();
            default -> value.toString();
        };
    }
}
