package sambandh.rest.shared;

import io.micronaut.serde.exceptions.SerdeException;
import io.micronaut.serde.exceptions.path.CollectionItemReferencePath;
import io.micronaut.serde.exceptions.path.MapItemReferencePath;
import io.micronaut.serde.exceptions.path.PropertyReferencePath;
import io.micronaut.serde.exceptions.path.ReferencePath;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Fault;

/** Finds the field that the JSON reader stumbled over. It stops at the first one. */
final class BodyFaults {
    private BodyFaults() {}

    static Optional<Fault> find(@Nullable Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SerdeException serde) {
                Optional<Fault> fault = fault(serde);
                if (fault.isPresent()) {
                    return fault;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Fault> fault(SerdeException serde) {
        StringBuilder pointer = new StringBuilder();
        for (ReferencePath step : serde.getPath().reversed()) {
            switch (step) {
                case PropertyReferencePath property ->
                    pointer.append('/').append(escaped(property.property().getName()));
                case CollectionItemReferencePath item -> pointer.append('/').append(item.index());
                case MapItemReferencePath item -> pointer.append('/').append(escaped(item.key()));
                default -> {}
            }
        }
        if (pointer.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                String.valueOf(serde.getMessage()).startsWith("Unknown property")
                        ? new Fault(
                                pointer.toString(),
                                "unknown_field",
                                "There is no such field here, or it cannot be set. See /openapi.yml for those there are.")
                        : new Fault(
                                pointer.toString(),
                                "wrong_type",
                                "This value is of the wrong type. See /openapi.yml."));
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
