package sambandh.persistence.campaign;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sambandh.domain.campaign.Series;
import sambandh.domain.campaign.Wait;
import sambandh.domain.segment.Catalogue;
import sambandh.domain.segment.Condition;
import sambandh.domain.segment.ConditionText;
import sambandh.domain.shared.Code;

/** What people edit of a series, without its name, as the JSON that it is kept as. */
@Singleton
class SeriesJson {
    private static final Argument<Map<String, Object>> OBJECT = Argument.mapOf(String.class, Object.class);

    private final JsonMapper json;
    private final Catalogue catalogue;

    SeriesJson(JsonMapper json, Catalogue catalogue) {
        this.json = json;
        this.catalogue = catalogue;
    }

    String write(Series.Details d) {
        Map<String, Object> kept = new LinkedHashMap<>();
        put(kept, "trigger", d.trigger() == null ? null : d.trigger().value());
        put(kept, "condition", text(d.condition()));
        kept.put("steps", d.steps().stream().map(SeriesJson::step).toList());
        kept.put(
                "exits",
                d.exits().events().stream().map(Code::value).sorted().toList());
        put(kept, "exitCondition", text(d.exits().condition()));
        put(kept, "again", d.again() == null ? null : d.again().iso());
        try {
            return json.writeValueAsString(OBJECT, kept);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Map<String, Object> step(Series.Step step) {
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("template", step.template().value());
        kept.put("inputs", step.inputs());
        kept.put("after", step.after().iso());
        put(kept, "at", step.after().at() == null ? null : step.after().at().toString());
        put(kept, "condition", text(step.condition()));
        return kept;
    }

    Series.Details read(String name, String column) {
        Map<String, Object> kept;
        try {
            kept = json.readValue(column, OBJECT);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        String trigger = (String) kept.get("trigger");
        String again = (String) kept.get("again");
        return new Series.Details(
                name,
                trigger == null ? null : new Code(trigger),
                condition(kept.get("condition")),
                ((List<?>) kept.getOrDefault("steps", List.of()))
                        .stream().map(it -> step((Map<?, ?>) it)).toList(),
                new Series.Exits(events(kept), condition(kept.get("exitCondition"))),
                again == null ? null : Wait.parse(again));
    }

    private static Set<Code> events(Map<String, Object> kept) {
        return ((List<?>) kept.getOrDefault("exits", List.of()))
                .stream().map(it -> new Code(String.valueOf(it))).collect(Collectors.toUnmodifiableSet());
    }

    private Series.Step step(Map<?, ?> kept) {
        Map<String, String> inputs = new LinkedHashMap<>();
        if (kept.get("inputs") instanceof Map<?, ?> given) {
            given.forEach((field, text) -> inputs.put(String.valueOf(field), String.valueOf(text)));
        }
        Object at = kept.get("at");
        return new Series.Step(
                new Code(String.valueOf(kept.get("template"))),
                inputs,
                Wait.parse(String.valueOf(kept.get("after")))
                        .at(at == null ? null : LocalTime.parse(String.valueOf(at))),
                condition(kept.get("condition")));
    }

    private @Nullable Condition condition(@Nullable Object text) {
        return text == null ? null : ConditionText.read(String.valueOf(text), catalogue);
    }

    private static @Nullable String text(@Nullable Condition condition) {
        return condition == null ? null : ConditionText.write(condition);
    }

    private static void put(Map<String, Object> kept, String name, @Nullable Object value) {
        if (value != null) {
            kept.put(name, value);
        }
    }
}
