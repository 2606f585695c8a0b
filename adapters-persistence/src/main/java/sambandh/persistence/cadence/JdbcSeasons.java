package sambandh.persistence.cadence;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.MonthDay;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import sambandh.application.cadence.SeasonStore;
import sambandh.application.shared.LostUpdate;
import sambandh.domain.cadence.SeasonException;
import sambandh.domain.cadence.SeasonExceptionId;
import sambandh.domain.cadence.SeasonRule;
import sambandh.domain.cadence.SeasonRuleId;
import sambandh.domain.cadence.YearlySpan;
import sambandh.domain.shared.Code;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Enums;
import sambandh.persistence.shared.InLists;
import sambandh.persistence.shared.Row;

@Singleton
class JdbcSeasons implements SeasonStore {
    private final Db db;

    JdbcSeasons(Db db) {
        this.db = db;
    }

    @Override
    public List<SeasonRule> rules() {
        return db.list("SELECT * FROM season_rule ORDER BY name, id", JdbcSeasons::rule);
    }

    @Override
    public Optional<SeasonRule> rule(SeasonRuleId id) {
        return db.one("SELECT * FROM season_rule WHERE id = ?", JdbcSeasons::rule, id.value());
    }

    @Override
    public void add(SeasonRule rule) {
        SeasonRule.Details d = rule.details();
        db.write(
                "INSERT INTO season_rule (id, version, name, industry, kind, first_day, last_day, created_at, changed_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rule.id().value(),
                rule.version(),
                d.name(),
                d.industry().value(),
                Enums.code(d.kind()),
                kept(d.span().from()),
                kept(d.span().to()),
                rule.createdAt(),
                rule.changedAt());
    }

    @Override
    public void replace(SeasonRule rule) {
        SeasonRule.Details d = rule.details();
        int matched = db.write(
                "UPDATE season_rule SET version = ?, name = ?, industry = ?, kind = ?, first_day = ?, last_day = ?, changed_at = ?"
                        + " WHERE id = ? AND version = ?",
                rule.version(),
                d.name(),
                d.industry().value(),
                Enums.code(d.kind()),
                kept(d.span().from()),
                kept(d.span().to()),
                rule.changedAt(),
                rule.id().value(),
                rule.version() - 1);
        if (matched == 0) {
            throw new LostUpdate("season rule");
        }
    }

    @Override
    public void remove(SeasonRule rule) {
        if (db.write(
                        "DELETE FROM season_rule WHERE id = ? AND version = ?",
                        rule.id().value(),
                        rule.version())
                == 0) {
            throw new LostUpdate("season rule");
        }
    }

    @Override
    public List<SeasonException> exceptions(Collection<UUID> customers) {
        return InLists.read(
                        db,
                        "SELECT * FROM season_exception FORCE INDEX (season_exception_by_customer) WHERE customer_id IN (:keys)",
                        List.of(),
                        customers,
                        JdbcSeasons::exception)
                .stream()
                .sorted(Comparator.comparing(SeasonException::from)
                        .thenComparing(it -> it.id().value()))
                .toList();
    }

    @Override
    public Optional<SeasonException> exception(SeasonExceptionId id) {
        return db.one("SELECT * FROM season_exception WHERE id = ?", JdbcSeasons::exception, id.value());
    }

    @Override
    public void add(SeasonException it) {
        db.write(
                "INSERT INTO season_exception (id, customer_id, kind, first_day, last_day, created_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                it.id().value(),
                it.customerId(),
                Enums.code(it.kind()),
                it.from(),
                it.to(),
                it.createdAt());
    }

    @Override
    public void remove(SeasonExceptionId id) {
        db.write("DELETE FROM season_exception WHERE id = ?", id.value());
    }

    /** {@code --11-15} without its dashes before. */
    private static String kept(MonthDay day) {
        return day.toString().substring(2);
    }

    private static SeasonRule rule(Row row) throws SQLException {
        return new SeasonRule(
                new SeasonRuleId(row.uuid("id")),
                row.number("version"),
                new SeasonRule.Details(
                        row.text("name"),
                        new Code(row.text("industry")),
                        Enums.of(SeasonRule.Kind.class, row.text("kind")),
                        new YearlySpan(
                                MonthDay.parse("--" + row.text("first_day")),
                                MonthDay.parse("--" + row.text("last_day")))),
                row.instant("created_at"),
                row.instant("changed_at"));
    }

    private static SeasonException exception(Row row) throws SQLException {
        return new SeasonException(
                new SeasonExceptionId(row.uuid("id")),
                row.uuid("customer_id"),
                Enums.of(SeasonRule.Kind.class, row.text("kind")),
                row.date("first_day"),
                row.date("last_day"),
                row.instant("created_at"));
    }
}
