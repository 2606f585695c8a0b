package sambandh.rest.customer;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.customer.OwnerNewsItem;

/** Something that somebody else, or an import, changed about an owner's customers. */
@Serdeable
@Schema(name = "OwnerNews")
record OwnerNewsResponse(
        UUID id,

        @Schema(description = "When; of an import, when it first changed something.")
        Instant at,

        @Schema(description = "Which customer; absent for a set of them.") @Nullable UUID customerId,

        @Schema(description = "Which person of the customer.") @Nullable UUID personId,

        @Schema(description = "What was done, as in the audit log.", example = "customer.change")
        String what,

        @Schema(description = "Names of the fields that were changed.", example = "[\"country\", \"name\"]")
        List<String> fields,

        @Schema(description = "How many customers it concerns.", example = "1")
        long customers,

        @Schema(description = "Who did it.", example = "user:0198f2a4-3b1e-7c55-9a60-5d7b1c2e4f60")
        String by,

        @Schema(description = "The import or hand-over.") @Nullable UUID reference) {

    static OwnerNewsResponse of(OwnerNewsItem item) {
        return new OwnerNewsResponse(
                item.id(),
                item.at(),
                item.customerId() == null ? null : item.customerId().value(),
                item.personId() == null ? null : item.personId().value(),
                item.what(),
                item.fields().stream().sorted().toList(),
                item.customers(),
                item.by(),
                item.reference());
    }
}
