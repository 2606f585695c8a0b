package sambandh.persistence.template;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import sambandh.application.template.Readers;
import sambandh.application.template.TemplateFacts.Reader;
import sambandh.domain.shared.Language;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Row;

/** Reads the customer column's tables. */
@Singleton
class JdbcReaders implements Readers {
    private final Db db;

    JdbcReaders(Db db) {
        this.db = db;
    }

    @Override
    public Optional<Known> person(UUID personId) {
        return db.one(
                "SELECT p.id AS person_id, p.language, (SELECT c.id FROM customer_person m"
                        + " JOIN customer c ON c.id = m.customer_id WHERE m.person_id = p.id"
                        + " ORDER BY c.created_at, c.id LIMIT 1) AS customer_id FROM person p WHERE p.id = ?",
                JdbcReaders::known,
                personId);
    }

    @Override
    public Optional<Known> customer(UUID customerId) {
        return db.one(
                "SELECT p.id AS person_id, p.language, m.customer_id FROM customer_person m"
                        + " JOIN person p ON p.id = m.person_id WHERE m.customer_id = ?"
                        + " ORDER BY (SELECT 1 FROM person_email e WHERE e.person_id = p.id LIMIT 1) IS NULL,"
                        + " p.created_at, p.id LIMIT 1",
                JdbcReaders::known,
                customerId);
    }

    private static Known known(Row row) throws SQLException {
        String language = row.textOrNull("language");
        return new Known(
                new Reader(row.uuid("person_id"), row.uuidOrNull("customer_id"), null),
                language == null ? null : new Language(language));
    }
}
