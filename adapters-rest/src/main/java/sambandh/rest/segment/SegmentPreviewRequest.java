package sambandh.rest.segment;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import sambandh.domain.segment.Catalogue;
import sambandh.domain.segment.Condition;
import sambandh.domain.shared.Faults;

/** A condition to be looked at without keeping it. */
@Serdeable
@Schema(name = "SegmentPreviewRequest")
record SegmentPreviewRequest(
        @Schema(
                implementation = Object.class,
                type = "object",
                description = ConditionBody.TREE,
                example = ConditionBody.TREE_EXAMPLE)
        @Nullable JsonNode tree,

        @Schema(
                description = "The condition as text, instead of tree.",
                example = ConditionBody.TEXT_EXAMPLE,
                maxLength = 20000)
        @Nullable String text) {

    Condition toCondition(Catalogue catalogue) {
        Faults faults = new Faults();
        var condition = ConditionBody.required(tree, text, catalogue, faults);
        faults.orThrow();
        return condition.orElseThrow();
    }
}
