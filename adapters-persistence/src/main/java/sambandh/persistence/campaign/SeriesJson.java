package sambandh.persistence.campaign;

import jakarta.inject.Singleton;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sambandh.domain.campaign.Series;
import sambandh.domain.campaign.Wait;
import sambandh.domain.segment.Condition;
import sambandh.domain.segment.ConditionJson;
import sambandh.domain.shared.Code;
import sambandh.persistence.shared.PlainJson;

/** What people edit of a series, without its name, as the JSON that it is kept as. */
@Singleton
class SeriesJson {
    private final PlainJson json;

    SeriesJson(PlainJson json) {
        this.json = json;
    }

    String write(Series.Details d) {
        Map<String, Object> kept = new LinkedHashMap<>();
        put(kept, "trigger", d.trigger() == null ? null : d.trigger().value());
        put(kept, "condition", tree(d.condition()));
        kept.put("steps", d.steps().stream().map(SeriesJson::step).toList());
        kept.put("exits", d.exits().events().stream().map(Code::value).sorted().toList());
        put(kept, "exitCondition", tree(d.exits().condition()));
        put(kept, "again", d.again() == null ? null : d.again().iso());
        return json.write(kept);
    }

    private static Map<String, Object> step(Series.Step step) {
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("template", step.template().value());
        kept.put("inputs", step.inputs());
        kept.put("after", step.after().iso());
        put(kept, "at", step.after().at() == null ? null : step.after().at().toString());
        put(kept, "condition", tree(step.condition()));
        return kept;
    }

    Series.Details read(String name, String column) {
        Map<?, ?> kept = json.read(column) instanceof Map<?, ?> map ? map : Map.of();
        String trigger = (String) kept.get("trigger");
        String again = (String) kept.get("again");
        return new Series.Details(
                name,
                trigger == null ? null : new Code(trigger),
                condition(kept.get("condition")),
                list(kept.get("steps")).stream().map(it -> step((Map<?, ?>) it)).toList(),
                new Series.Exits(events(kept), condition(kept.get("exitCondition"))),
                again == null ? null : Wait.parse(again));
    }

    private static Set<Code> events(Map<?, ?> kept) {
        return list(kept.get("exits")).stream()
                .map(it -> new Code(String.valueOf(it)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Series.Step step(Map<?, ?> kept) {
        Object at = kept.get("at");
        return new Series.Step(
                new Code(String.valueOf(kept.get("template"))),
                CampaignRow.inputs(kept.get("inputs")),
                Wait.parse(String.valueOf(kept.get("after")))
                        .at(at == null ? null : LocalTime.parse(String.valueOf(at))),
                condition(kept.get("condition")));
    }

    private static List<?> list(@Nullable Object kept) {
        return kept instanceof List<?> list ? list : List.of();
    }

    private static @Nullable Condition condition(@Nullable Object tree) {
        return tree == null ? null : ConditionJson.kept(tree);
    }

    private static @Nullable Object tree(@Nullable Condition condition) {
        return condition == null ? null : ConditionJson.write(condition);
    }

    private static void put(Map<String, Object> kept, String name, @Nullable Object value) {
        if (value != null) {
            kept.put(name, value);
        }
    }
}
