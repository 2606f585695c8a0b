package sambandh.persistence.segment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** SQL as it is written from left to right, each value a {@code ?}. */
final class SqlText {
    private final StringBuilder text = new StringBuilder();
    private final List<Object> params = new ArrayList<>();

    /** @param sql never anything that came from outside */
    SqlText add(String sql) {
        text.append(sql);
        return this;
    }

    SqlText value(Object value) {
        text.append('?');
        params.add(value);
        return this;
    }

    SqlText values(Collection<?> values) {
        text.append(String.join(", ", Collections.nCopies(values.size(), "?")));
        params.addAll(values);
        return this;
    }

    SqlText add(SqlText other) {
        text.append(other.text);
        params.addAll(other.params);
        return this;
    }

    SqlText add(String sql, Collection<?> itsParams) {
        text.append(sql);
        params.addAll(itsParams);
        return this;
    }

    String text() {
        return text.toString();
    }

    List<Object> params() {
        return Collections.unmodifiableList(params);
    }
}
