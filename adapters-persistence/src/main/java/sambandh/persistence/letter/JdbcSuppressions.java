package sambandh.persistence.letter;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import sambandh.application.letter.Suppressions;
import sambandh.application.shared.Ids;
import sambandh.application.shared.Page;
import sambandh.application.shared.Secrets;
import sambandh.domain.letter.LetterId;
import sambandh.domain.shared.EmailAddress;
import sambandh.domain.shared.Scope;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Enums;
import sambandh.persistence.shared.InLists;
import sambandh.persistence.shared.Row;
import sambandh.persistence.shared.Select;
import sambandh.persistence.shared.Select.SortColumn;

@Singleton
class JdbcSuppressions implements Suppressions {
    private static final String SUPPRESSIONS = "SELECT s.* FROM suppression s";
    private static final Map<String, SortColumn> SORTS = Map.of("since", SortColumn.instant("s.since"));

    private record Kept(UUID key, Suppression suppression) {}

    private final Db db;
    private final Secrets secrets;
    private final Ids ids;

    JdbcSuppressions(Db db, Secrets secrets, Ids ids) {
        this.db = db;
        this.secrets = secrets;
        this.ids = ids;
    }

    @Override
    public boolean contains(EmailAddress address) {
        return db.exists("SELECT 1 FROM suppression WHERE digest = ?", digest(address));
    }

    @Override
    public Set<EmailAddress> among(Collection<EmailAddress> addresses) {
        Map<String, List<EmailAddress>> digests =
                addresses.stream().distinct().collect(Collectors.groupingBy(this::digest));
        return InLists.read(
                        db,
                        "SELECT digest FROM suppression WHERE digest IN (:keys)",
                        List.of(),
                        digests.keySet(),
                        row -> row.text("digest"))
                .stream()
                .flatMap(digest -> digests.getOrDefault(digest, List.of()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<Suppression> find(EmailAddress address) {
        return db.one(SUPPRESSIONS + " WHERE s.digest = ?", JdbcSuppressions::kept, digest(address))
                .map(Kept::suppression);
    }

    @Override
    public void add(EmailAddress address, Reason reason, Instant since, String toldBy) {
        db.write(
                "INSERT INTO suppression (id, digest, reason, since, told_by) VALUES (?, ?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE id = id",
                ids.next(),
                digest(address),
                Enums.code(reason),
                since,
                toldBy);
    }

    @Override
    public int bouncedSoftly(EmailAddress address, LetterId letter, Instant at, Instant since) {
        String digest = digest(address);
        db.write(
                "INSERT INTO soft_bounce (digest, letter_id, at) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE at = at",
                digest,
                letter.value(),
                at);
        return db.one(
                        "SELECT COUNT(*) AS n FROM soft_bounce WHERE digest = ? AND at >= ?",
                        row -> (int) row.number("n"),
                        digest,
                        since)
                .orElseThrow();
    }

    @Override
    public boolean remove(String id) {
        return db.write("DELETE FROM suppression WHERE digest = ?", id) == 1;
    }

    @Override
    public Page<Suppression> list(Scope scope, Page.Wanted wanted) {
        return new Select(SUPPRESSIONS, "s.id")
                .visibleTo(scope)
                .page(
                        db,
                        wanted,
                        SORTS,
                        JdbcSuppressions::kept,
                        kept -> new Page.Position(kept.suppression().since().toString(), kept.key()))
                .map(Kept::suppression);
    }

    private static Kept kept(Row row) throws SQLException {
        return new Kept(
                row.uuid("id"),
                new Suppression(
                        row.text("digest"),
                        Enums.of(Reason.class, row.text("reason")),
                        row.instant("since"),
                        row.text("told_by")));
    }

    /** Whatever the case it is written in; servers that tell cases apart in the local part are not met with. */
    @Override
    public String digest(EmailAddress address) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secrets.secret("suppression"), "HmacSHA256"));
            byte[] text = address.value().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(mac.doFinal(text));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
