package sambandh.persistence.shared.fact;

import java.util.List;

/** The facts of one column, registered as a bean. */
@FunctionalInterface
public interface FactSource {
    List<FactSql> facts();
}
