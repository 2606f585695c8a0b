package sambandh.rest.segment;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sambandh.domain.segment.Catalogue;
import sambandh.domain.segment.Condition;
import sambandh.domain.segment.Segment;
import sambandh.domain.shared.Faults;

/** What people edit of a segment. */
@Serdeable
@Schema(name = "SegmentRequest")
record SegmentRequest(
        @Schema(
                description = "One line in any script; no two segments have the same.",
                example = "Nepal, gone quiet",
                maxLength = 100)
        String name,

        @Schema(description = "Several lines.", example = "To be called by their owners.", maxLength = 1000) @Nullable String description,

        @Schema(
                implementation = Object.class,
                type = "object",
                description = ConditionBody.TREE,
                example = ConditionBody.TREE_EXAMPLE)
        @Nullable JsonNode tree,

        @Schema(
                description = "The condition as text, instead of tree. Faults are told by line and column.",
                example = ConditionBody.TEXT_EXAMPLE,
                maxLength = 20000)
        @Nullable String text) {

    /** For a patch: the condition stays out, so that a patch that names one form replaces it as a whole. */
    static SegmentRequest withoutCondition(Segment segment) {
        Segment.Details d = segment.details();
        return new SegmentRequest(d.name(), d.description(), null, null);
    }

    /** @param before the condition where none is sent; null where one must be */
    Segment.Details toDetails(Catalogue catalogue, @Nullable Condition before) {
        Faults faults = new Faults();
        var readName = faults.required("/name", name, Segment.Details::name);
        var readDescription = faults.optional("/description", description, Segment.Details::description);
        Optional<Condition> condition = before == null
                ? ConditionBody.required(tree, text, catalogue, faults)
                : ConditionBody.read(tree, text, catalogue, faults).or(() -> Optional.of(before));
        faults.orThrow();
        return new Segment.Details(readName.get(), readDescription.orNull(), condition.orElseThrow());
    }
}
