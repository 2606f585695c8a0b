package sambandh.persistence.tie;

import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.tie.Party;
import sambandh.domain.tie.Tie;
import sambandh.domain.tie.TieId;
import sambandh.domain.tie.TieKind;
import sambandh.persistence.shared.Enums;
import sambandh.persistence.shared.Row;

/** Ties as rows; the ends stand there a second time, by what they are, so that a tie goes with its ends. */
final class TieRow {
    private TieRow() {}

    static Tie tie(Row row) throws SQLException {
        return new Tie(
                new TieId(row.uuid("id")),
                row.number("version"),
                new Tie.Ends(Enums.of(TieKind.class, row.text("kind")), party(row, "from"), party(row, "to")),
                new Tie.Span(row.dateOrNull("first_day"), row.dateOrNull("last_day")),
                row.instant("created_at"),
                row.instant("changed_at"));
    }

    static Party party(Row row, String end) throws SQLException {
        return new Party(Enums.of(Party.Kind.class, row.text(end + "_kind")), row.uuid(end + "_id"));
    }

    static @Nullable Object[] values(Tie tie) {
        Party from = tie.ends().from();
        Party to = tie.ends().to();
        return new @Nullable Object[] {
            tie.id().value(),
            tie.version(),
            Enums.code(tie.ends().kind()),
            Enums.code(from.kind()),
            from.id(),
            Enums.code(to.kind()),
            to.id(),
            where(from, Party.Kind.CUSTOMER),
            where(from, Party.Kind.PERSON),
            where(to, Party.Kind.CUSTOMER),
            where(to, Party.Kind.PERSON),
            tie.span().since(),
            tie.span().until(),
            tie.createdAt(),
            tie.changedAt()
        };
    }

    private static @Nullable UUID where(Party party, Party.Kind kind) {
        return party.kind() == kind ? party.id() : null;
    }
}
