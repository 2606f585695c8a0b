package sambandh.persistence.cadence;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sambandh.domain.cadence.Channel;
import sambandh.domain.cadence.Plan;
import sambandh.domain.cadence.PlanAudience;
import sambandh.domain.cadence.PlanKind;
import sambandh.domain.cadence.PlanStep;
import sambandh.domain.cadence.Recurrence;
import sambandh.domain.cadence.Rhythm;
import sambandh.domain.cadence.StepDay;
import sambandh.domain.company.DepartmentId;
import sambandh.domain.product.ProductId;
import sambandh.domain.shared.Code;
import sambandh.persistence.shared.Enums;
import sambandh.persistence.shared.PlainJson;

/** A version of a plan as the JSON that it is kept as, and that delivered plans are written in. */
@Singleton
class PlanJson {
    private final PlainJson json;

    PlanJson(PlainJson json) {
        this.json = json;
    }

    String write(Plan.Details d) {
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("name", d.name());
        kept.put("kind", Enums.code(d.kind()));
        kept.put("inUse", d.inUse());
        PlanAudience audience = d.audience();
        kept.put(
                "products",
                audience.products().stream()
                        .map(it -> it.value().toString())
                        .sorted()
                        .toList());
        kept.put("categories", codes(audience.categories()));
        kept.put("industries", codes(audience.industries()));
        kept.put("relationshipTypes", codes(audience.relationshipTypes()));
        kept.put("least", d.rhythm().least());
        kept.put("most", d.rhythm().most());
        kept.put("steps", d.steps().stream().map(PlanJson::step).toList());
        put(kept, "lengthDays", d.lengthDays());
        put(kept, "then", d.then() == null ? null : d.then().value());
        Map<String, Object> services = new LinkedHashMap<>();
        d.services().forEach((industry, service) -> services.put(industry.value(), service));
        kept.put("services", services);
        return json.write(kept);
    }

    private static Map<String, Object> step(PlanStep s) {
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("code", s.code().value());
        switch (s.day()) {
            case StepDay.After(int days) -> kept.put("after", days);
            case StepDay.Again(Recurrence again) -> kept.put("again", again.rule());
        }
        kept.put("channels", s.channels().stream().map(Enums::code).toList());
        kept.put("purpose", s.purpose().value());
        put(
                kept,
                "department",
                s.department() == null ? null : s.department().value().toString());
        put(kept, "template", s.template() == null ? null : s.template().value());
        put(kept, "talkingPoints", s.talkingPoints());
        kept.put("patience", s.patience());
        kept.put("flex", s.flex());
        return kept;
    }

    Plan.Details read(String text) {
        return details(json.read(text) instanceof Map<?, ?> map ? map : Map.of());
    }

    /** Plans by their code. */
    Map<String, Plan.Details> readAll(String text) {
        Map<String, Plan.Details> all = new LinkedHashMap<>();
        if (json.read(text) instanceof Map<?, ?> map) {
            map.forEach((code, plan) -> all.put(String.valueOf(code), details((Map<?, ?>) plan)));
        }
        return all;
    }

    private static Plan.Details details(Map<?, ?> kept) {
        Map<Code, String> services = new HashMap<>();
        if (kept.get("services") instanceof Map<?, ?> map) {
            map.forEach(
                    (industry, service) -> services.put(new Code(String.valueOf(industry)), String.valueOf(service)));
        }
        String then = (String) kept.get("then");
        return new Plan.Details(
                String.valueOf(kept.get("name")),
                Enums.of(PlanKind.class, String.valueOf(kept.get("kind"))),
                Boolean.TRUE.equals(kept.get("inUse")),
                new PlanAudience(
                        list(kept.get("products")).stream()
                                .map(it -> new ProductId(UUID.fromString(it)))
                                .collect(Collectors.toSet()),
                        codeSet(kept.get("categories")),
                        codeSet(kept.get("industries")),
                        codeSet(kept.get("relationshipTypes"))),
                new Rhythm(number(kept.get("least")), number(kept.get("most"))),
                steps(kept.get("steps")),
                kept.get("lengthDays") == null ? null : (Integer) number(kept.get("lengthDays")),
                then == null ? null : new Code(then),
                services);
    }

    private static List<PlanStep> steps(@Nullable Object kept) {
        return kept instanceof List<?> list
                ? list.stream().map(it -> step((Map<?, ?>) it)).toList()
                : List.of();
    }

    private static PlanStep step(Map<?, ?> kept) {
        String department = (String) kept.get("department");
        String template = (String) kept.get("template");
        Object after = kept.get("after");
        return new PlanStep(
                new Code(String.valueOf(kept.get("code"))),
                after == null
                        ? new StepDay.Again(new Recurrence(String.valueOf(kept.get("again"))))
                        : new StepDay.After(number(after)),
                list(kept.get("channels")).stream()
                        .map(it -> Enums.of(Channel.class, it))
                        .toList(),
                new Code(String.valueOf(kept.get("purpose"))),
                department == null ? null : new DepartmentId(UUID.fromString(department)),
                template == null ? null : new Code(template),
                (String) kept.get("talkingPoints"),
                number(kept.get("patience")),
                number(kept.get("flex")));
    }

    private static List<String> codes(Collection<Code> codes) {
        return codes.stream().map(Code::value).sorted().toList();
    }

    private static Set<Code> codeSet(@Nullable Object kept) {
        return list(kept).stream().map(Code::new).collect(Collectors.toSet());
    }

    private static List<String> list(@Nullable Object kept) {
        return kept instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }

    private static int number(@Nullable Object kept) {
        return kept instanceof BigDecimal number ? number.intValueExact() : 0;
    }

    private static void put(Map<String, Object> kept, String name, @Nullable Object value) {
        if (value != null) {
            kept.put(name, value);
        }
    }
}
