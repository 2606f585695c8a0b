package sambandh.persistence.tie;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.Page;
import sambandh.application.tie.TieViews;
import sambandh.application.tie.Ties;
import sambandh.domain.shared.Scope;
import sambandh.domain.tie.Network;
import sambandh.domain.tie.Party;
import sambandh.domain.tie.Tie;
import sambandh.domain.tie.TieId;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Duplicates;
import sambandh.persistence.shared.Enums;
import sambandh.persistence.shared.InLists;
import sambandh.persistence.shared.Select;
import sambandh.persistence.shared.Select.SortColumn;

@Singleton
class JdbcTies implements Ties, TieViews {
    /** Ids are made in the order of time. */
    private static final Map<String, SortColumn> SORTS =
            Map.of("createdAt", new SortColumn("e.tie_id", UUID::fromString, true));

    private final Db db;

    JdbcTies(Db db) {
        this.db = db;
    }

    @Override
    public Optional<Tie> find(TieId id) {
        return db.one("SELECT t.* FROM tie t WHERE t.id = ?", TieRow::tie, id.value());
    }

    @Override
    public Optional<Tie> between(Tie.Ends ends) {
        return db.one(
                "SELECT t.* FROM tie t WHERE t.kind = ? AND t.from_id = ? AND t.to_id = ?",
                TieRow::tie,
                Enums.code(ends.kind()),
                ends.from().id(),
                ends.to().id());
    }

    @Override
    public void add(Tie tie) {
        Duplicates.orLost(
                "tie",
                () -> db.write(
                        "INSERT INTO tie (id, version, kind, from_kind, from_id, to_kind, to_id, from_customer_id,"
                                + " from_person_id, to_customer_id, to_person_id, first_day, last_day, created_at,"
                                + " changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        TieRow.values(tie)));
        db.writeAll(
                "INSERT INTO tie_end (party_id, tie_id) VALUES (?, ?)",
                List.of(
                        List.<Object>of(tie.ends().from().id(), tie.id().value()),
                        List.<Object>of(tie.ends().to().id(), tie.id().value())));
    }

    @Override
    public void replace(Tie tie) {
        if (db.write(
                        "UPDATE tie SET version = ?, first_day = ?, last_day = ?, changed_at = ? WHERE id = ? AND version = ?",
                        tie.version(),
                        tie.span().since(),
                        tie.span().until(),
                        tie.changedAt(),
                        tie.id().value(),
                        tie.version() - 1)
                == 0) {
            throw new LostUpdate("tie");
        }
    }

    @Override
    public void remove(Tie tie) {
        if (db.write("DELETE FROM tie WHERE id = ? AND version = ?", tie.id().value(), tie.version()) == 0) {
            throw new LostUpdate("tie");
        }
    }

    @Override
    public Optional<Tie> find(Scope scope, TieId id) {
        return scope instanceof Scope.Nothing ? Optional.empty() : find(id);
    }

    @Override
    public Page<Tie> list(Scope scope, Party of, Page.Wanted wanted) {
        return new Select("SELECT t.* FROM tie_end e STRAIGHT_JOIN tie t ON t.id = e.tie_id", "e.tie_id")
                .visibleTo(scope)
                .and("e.party_id = ?", of.id())
                .page(db, wanted, SORTS, TieRow::tie, JdbcTies::position);
    }

    private static Page.Position position(Tie tie) {
        return new Page.Position(tie.id().value().toString(), tie.id().value());
    }

    @Override
    public Network.Around around(Scope scope, Collection<Party> parties, LocalDate day, int atMost) {
        return scope instanceof Scope.Nothing || parties.isEmpty()
                ? new Network.Around(List.of(), false)
                : Surroundings.read(db, parties, day, atMost);
    }

    @Override
    public Map<Party, String> names(Scope scope, Collection<Party> parties) {
        Map<Party, String> names = new HashMap<>();
        if (scope instanceof Scope.Nothing) {
            return names;
        }
        for (Party.Kind kind : Party.Kind.values()) {
            InLists.read(
                    db,
                    "SELECT id, name FROM " + Enums.code(kind) + " FORCE INDEX (PRIMARY) WHERE id IN (:keys)",
                    List.of(),
                    parties.stream()
                            .filter(party -> party.kind() == kind)
                            .map(Party::id)
                            .toList(),
                    row -> names.put(new Party(kind, row.uuid("id")), row.text("name")));
        }
        return names;
    }
}
