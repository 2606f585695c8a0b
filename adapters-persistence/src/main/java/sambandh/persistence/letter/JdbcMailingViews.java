package sambandh.persistence.letter;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import sambandh.application.letter.MailingViews;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.Mailing;
import sambandh.domain.letter.MailingId;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.shared.Scope;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Enums;
import sambandh.persistence.shared.Row;

@Singleton
class JdbcMailingViews implements MailingViews {
    /** From the index alone, one mailing at a time. */
    static final String COUNTS =
            "SELECT state, not_sent_because, COUNT(*) AS n FROM letter FORCE INDEX (letter_by_turn)"
                    + " WHERE mailing_id = ? AND express = FALSE GROUP BY state, not_sent_because";

    static final String MEASURES =
            "SELECT %s AS value, COUNT(*) AS measured, SUM(m.opens > 0) AS opened, SUM(m.clicks > 0) AS clicked"
                    + " FROM letter_measure m FORCE INDEX (letter_measure_of_mailing)"
                    + " STRAIGHT_JOIN letter l FORCE INDEX (PRIMARY) ON l.id = m.letter_id"
                    + " WHERE m.mailing_id IN (%s) AND l.sent_at IS NOT NULL GROUP BY value";

    private static final int SECONDS = 30;
    private static final int SHOWN = 50;
    private static final String OTHERS = "*";

    private final Db db;
    private final MailingRow rows;

    JdbcMailingViews(Db db, MailingRow rows) {
        this.db = db;
        this.rows = rows;
    }

    @Override
    public List<Mailing> of(Scope scope, UUID occasion) {
        return scope instanceof Scope.Nothing
                ? List.of()
                : db.list(MailingRow.MAILINGS + " WHERE m.occasion_id = ? ORDER BY m.id", rows::mailing, occasion);
    }

    @Override
    public List<Count> counts(Scope scope, List<MailingId> mailings) {
        Map<String, Count> together = new TreeMap<>();
        if (!(scope instanceof Scope.Nothing)) {
            for (MailingId id : mailings) {
                db.list(COUNTS, JdbcMailingViews::count, id.value())
                        .forEach(c -> together.merge(c.state() + " " + c.because(), c, JdbcMailingViews::sum));
            }
        }
        return List.copyOf(together.values());
    }

    private static Count sum(Count one, Count other) {
        return new Count(one.state(), one.because(), one.letters() + other.letters());
    }

    private static Count count(Row row) throws SQLException {
        String because = row.textOrNull("not_sent_because");
        return new Count(
                Enums.of(Letter.State.class, row.text("state")),
                because == null ? null : Enums.of(NotSentBecause.class, because),
                row.number("n"));
    }

    @Override
    public List<Result> results(Scope scope, List<MailingId> mailings, By by) {
        if (scope instanceof Scope.Nothing || mailings.isEmpty()) {
            return List.of();
        }
        String marks = String.join(", ", Collections.nCopies(mailings.size(), "?"));
        List<Result> all = db.list(
                "SELECT " + value(by) + " AS value, COUNT(*) AS letters, SUM(state = 'sent') AS sent,"
                        + " SUM(state = 'not_sent') AS not_sent, SUM(state IN ('failed', 'unknown', 'bounced')) AS failed"
                        + " FROM letter FORCE INDEX (letter_by_turn)"
                        + " WHERE mailing_id IN (" + marks + ") AND express = FALSE GROUP BY value",
                mailings.stream().map(MailingId::value).toList(),
                JdbcMailingViews::result,
                SECONDS);
        return shown(measured(all, mailings, by));
    }

    /** Where nobody is measured, there is nothing to be read. */
    private List<Result> measured(List<Result> all, List<MailingId> mailings, By by) {
        Map<Optional<String>, Measure> measures = new HashMap<>();
        String marks = String.join(", ", Collections.nCopies(mailings.size(), "?"));
        db.list(
                        MEASURES.formatted(value(by), marks),
                        mailings.stream().map(MailingId::value).toList(),
                        JdbcMailingViews::measure,
                        SECONDS)
                .forEach(it -> measures.put(Optional.ofNullable(it.value()), it));
        return all.stream()
                .map(it -> {
                    Measure found = measures.get(Optional.ofNullable(it.value()));
                    return found == null ? it : it.with(found);
                })
                .toList();
    }

    private static Measure measure(Row row) throws SQLException {
        return new Measure(
                row.textOrNull("value"), row.number("measured"), row.number("opened"), row.number("clicked"));
    }

    private static String value(By by) {
        return switch (by) {
            case LANGUAGE -> "NULLIF(language, '" + Letter.NO_LANGUAGE.tag() + "')";
            case DOMAIN -> "LOWER(SUBSTRING_INDEX(address, '@', -1))";
            case HOUR -> "LPAD(HOUR(sent_at), 2, '0')";
        };
    }

    private static List<Result> shown(List<Result> all) {
        List<Result> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparingLong(Result::letters)
                .reversed()
                .thenComparing(result -> String.valueOf(result.value())));
        if (sorted.size() <= SHOWN) {
            return List.copyOf(sorted);
        }
        List<Result> shown = new ArrayList<>(sorted.subList(0, SHOWN));
        shown.add(sorted.subList(SHOWN, sorted.size()).stream()
                .reduce(new Result(OTHERS, 0, 0, 0, 0), JdbcMailingViews::sum));
        return List.copyOf(shown);
    }

    private static Result sum(Result one, Result other) {
        return new Result(
                one.value(),
                one.letters() + other.letters(),
                one.sent() + other.sent(),
                one.notSent() + other.notSent(),
                one.failed() + other.failed(),
                one.measured() + other.measured(),
                one.opened() + other.opened(),
                one.clicked() + other.clicked());
    }

    private static Result result(Row row) throws SQLException {
        return new Result(
                row.textOrNull("value"),
                row.number("letters"),
                row.number("sent"),
                row.number("not_sent"),
                row.number("failed"));
    }
}
