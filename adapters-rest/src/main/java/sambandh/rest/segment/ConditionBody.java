package sambandh.rest.segment;

import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sambandh.domain.segment.Catalogue;
import sambandh.domain.segment.Condition;
import sambandh.domain.segment.ConditionJson;
import sambandh.domain.segment.ConditionText;
import sambandh.domain.shared.Faults;
import sambandh.domain.shared.InvalidValue;

/** A condition in a body: as {@code tree} or as {@code text}. */
final class ConditionBody {
    static final String TREE = "all, any and not around facts, see docs/segments.md and /api/v1/facts. Or send text.";
    static final String TREE_EXAMPLE = "{\"all\": [{\"fact\": \"country\", \"is\": \"NP\"},"
            + " {\"not\": {\"fact\": \"order.last\", \"withinDays\": 90}}]}";
    static final String TEXT_EXAMPLE = "country = NP and not order.last within 90 days";

    /** Stands for what the framework reads as infinite, such as 1e1000: every rule of numbers refuses it in its place. */
    private static final BigDecimal BEYOND_ALL = BigDecimal.TEN.pow(400);

    private ConditionBody() {}

    /** Empty with its faults told; and where neither is given. */
    static Optional<Condition> read(
            @Nullable JsonNode tree, @Nullable String text, Catalogue catalogue, Faults faults) {
        Condition fromTree = tree == null || tree.isNull()
                ? null
                : faults.attempt("/tree", () -> ConditionJson.read(plain(tree), catalogue))
                        .orNull();
        Condition fromText = text == null
                ? null
                : faults.attempt("/text", () -> text(text, catalogue)).orNull();
        if (fromTree != null && fromText != null && !fromTree.equals(fromText)) {
            faults.add("/text", "contradiction", "Text and tree say different things. Send one of them.");
        }
        return Optional.ofNullable(fromTree == null ? fromText : fromTree);
    }

    /** The same, and one of them must be given. */
    static Optional<Condition> required(
            @Nullable JsonNode tree, @Nullable String text, Catalogue catalogue, Faults faults) {
        if ((tree == null || tree.isNull()) && text == null) {
            faults.add("/tree", "required", "Send the condition as tree or as text.");
        }
        return read(tree, text, catalogue, faults);
    }

    private static Condition text(String text, Catalogue catalogue) {
        if (text.length() > ConditionText.LONGEST) {
            throw new InvalidValue("too_long", "At most " + ConditionText.LONGEST + " characters are read.");
        }
        return ConditionText.read(text, catalogue);
    }

    static JsonNode tree(Condition condition) {
        return node(ConditionJson.write(condition));
    }

    private static JsonNode node(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, JsonNode> fields = new LinkedHashMap<>();
                map.forEach((key, field) -> fields.put(String.valueOf(key), node(field)));
                yield JsonNode.createObjectNode(fields);
            }
            case List<?> list ->
                JsonNode.createArrayNode(list.stream().map(ConditionBody::node).toList());
            default -> JsonNode.from(value);
        };
    }

    private static @Nullable Object plain(JsonNode node) {
        if (node.isNull()) {
            return null;
        }
        if (node.isObject()) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            node.entries().forEach(e -> fields.put(e.getKey(), plain(e.getValue())));
            return fields;
        }
        if (node.isArray()) {
            List<@Nullable Object> items = new ArrayList<>();
            node.values().forEach(item -> items.add(plain(item)));
            return items;
        }
        return node.isNumber() ? number(node) : node.getValue();
    }

    private static BigDecimal number(JsonNode node) {
        try {
            return node.getBigDecimalValue();
        } catch (NumberFormatException tooLarge) {
            return BEYOND_ALL;
        }
    }
}
