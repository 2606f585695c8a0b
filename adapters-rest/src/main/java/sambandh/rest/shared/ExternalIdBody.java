package sambandh.rest.shared;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.Faults;

/** What another system calls this thing. */
@Serdeable
@Schema(name = "ExternalId")
public record ExternalIdBody(
        @Schema(description = "The other system.", example = "erp")
        String source,

        @Schema(description = "Its id there, compared exactly.", example = "10042")
        String externalId) {
    public static List<ExternalIdBody> of(Set<ExternalId> ids) {
        return ids.stream()
                .map(id -> new ExternalIdBody(id.source().value(), id.value()))
                .sorted(Comparator.comparing(ExternalIdBody::source).thenComparing(ExternalIdBody::externalId))
                .toList();
    }

    public ExternalId toDomain() {
        Faults faults = new Faults();
        var readSource = faults.required("/source", source, Code::new);
        var readValue = faults.required("/externalId", externalId, value -> value);
        faults.orThrow();
        return faults.attempt("/externalId", () -> new ExternalId(readSource.get(), readValue.get()))
                .get();
    }
}
