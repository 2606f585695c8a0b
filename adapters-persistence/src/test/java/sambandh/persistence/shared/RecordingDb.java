package sambandh.persistence.shared;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down the statements of lists, and shows empty pages instead of running them. */
@Singleton
@Replaces(Db.class)
@Requires(property = "sambandh.test.record-lists")
public class RecordingDb extends Db {
    public record Statement(String sql, List<@Nullable Object> params) {
        public boolean isCount() {
            return sql.contains(") capped");
        }
    }

    private final List<Statement> statements = new ArrayList<>();

    RecordingDb(Connections connections, OpenUnits units, Contact contact) {
        super(connections, units, contact);
    }

    @Override
    public <T> List<T> list(String sql, Collection<?> params, Reader<T> reader) {
        Statement statement = new Statement(sql, new ArrayList<>(params));
        if (sql.contains(" LIMIT ") && (statement.isCount() || sql.contains(" ORDER BY "))) {
            statements.add(statement);
            return statement.isCount() ? super.list(sql, params, reader) : List.of();
        }
        return super.list(sql, params, reader);
    }

    /** What was written down since the last time. */
    public List<Statement> taken() {
        List<Statement> taken = List.copyOf(statements);
        statements.clear();
        return taken;
    }

    /** Runs a statement as it is. */
    public <T> List<T> really(Statement statement, String before, Reader<T> reader) {
        return super.list(before + statement.sql(), statement.params(), reader);
    }
}
