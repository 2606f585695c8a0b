package sambandh.persistence.template;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import sambandh.application.template.Editions;
import sambandh.domain.template.Edition;
import sambandh.domain.template.EditionId;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Hashes;

/** Editions under the digest of what they hold. */
@Singleton
class JdbcEditions implements Editions {
    private final Db db;
    private final TemplateJson json;

    JdbcEditions(Db db, TemplateJson json) {
        this.db = db;
        this.json = json;
    }

    @Override
    public EditionId keep(Edition edition) {
        String content = json.write(edition);
        ByteBuffer digest = ByteBuffer.wrap(Hashes.of(content));
        UUID id = new UUID(digest.getLong(), digest.getLong());
        db.mustBeInUnitOfWork();
        if (!db.exists("SELECT 1 FROM template_edition WHERE id = ?", id)) {
            db.write(
                    "INSERT INTO template_edition (id, content) VALUES (?, ?) ON DUPLICATE KEY UPDATE id = id",
                    id,
                    content);
        }
        return new EditionId(id);
    }

    @Override
    public Optional<Edition> find(EditionId id) {
        return db.one(
                "SELECT content FROM template_edition WHERE id = ?",
                row -> json.edition(row.text("content")),
                id.value());
    }
}
