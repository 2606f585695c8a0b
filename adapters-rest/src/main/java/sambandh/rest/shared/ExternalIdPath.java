package sambandh.rest.shared;

import sambandh.domain.shared.Code;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.InvalidValue;

/** An outside id in a path: {@code /by-external-id/{source}/{externalId}}. */
public final class ExternalIdPath {
    private ExternalIdPath() {}

    /** To look something up; what cannot be an outside id is nobody's. */
    public static ExternalId toFind(String source, String externalId) {
        try {
            return ExternalId.of(source, externalId);
        } catch (InvalidValue impossible) {
            throw ProblemException.notFound();
        }
    }

    /** To be given to something. */
    public static ExternalId toGive(String source, String externalId) {
        Code from = Wire.filter("source", source, Code::new);
        ExternalId id = from == null ? null : Wire.filter("externalId", externalId, text -> new ExternalId(from, text));
        if (id == null) {
            throw ProblemException.notFound();
        }
        return id;
    }
}
