package sambandh.persistence.letter;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.RulesOfLetters;
import sambandh.application.shared.LostUpdate;
import sambandh.domain.letter.Cap;
import sambandh.domain.letter.LetterRules;
import sambandh.domain.letter.QuietHours;
import sambandh.domain.shared.Code;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Duplicates;
import sambandh.persistence.shared.Row;

@Singleton
class JdbcRulesOfLetters implements RulesOfLetters {
    private final Db db;
    private final Kept unset;

    /** @param quietHours of this installation, as long as nobody has set any; null for the usual ones */
    JdbcRulesOfLetters(Db db, @Nullable QuietHours quietHours) {
        this.db = db;
        LetterRules usual = LetterRules.USUAL;
        this.unset = new Kept(quietHours == null ? usual : usual.withQuietHours(quietHours), 0);
    }

    @Override
    public Kept kept() {
        return db.one("SELECT * FROM letter_rules WHERE id = 1", JdbcRulesOfLetters::kept)
                .orElse(unset);
    }

    @Override
    public void replace(Kept kept) {
        if (kept.version() == 1) {
            Duplicates.orLost(
                    "letter rules",
                    () -> write(
                            "INSERT INTO letter_rules (cap_letters, cap_days, quiet_hours, marketing_needs_consent,"
                                    + " measuring, priorities, version, id) VALUES (?, ?, ?, ?, ?, ?, ?, 1 + ?)",
                            kept));
        } else if (write(
                        "UPDATE letter_rules SET cap_letters = ?, cap_days = ?, quiet_hours = ?,"
                                + " marketing_needs_consent = ?, measuring = ?, priorities = ?, version = ? WHERE id = 1"
                                + " AND version = ?",
                        kept)
                == 0) {
            throw new LostUpdate("letter rules");
        }
    }

    private int write(String sql, Kept kept) {
        LetterRules rules = kept.rules();
        return db.write(
                sql,
                rules.cap().letters(),
                rules.cap().days(),
                rules.quietHours().toString(),
                rules.marketingNeedsConsent(),
                rules.measuring(),
                priorities(rules.priorities()),
                kept.version(),
                kept.version() - 1);
    }

    private static Kept kept(Row row) throws SQLException {
        return new Kept(
                new LetterRules(
                        new Cap((int) row.number("cap_letters"), (int) row.number("cap_days")),
                        QuietHours.parse(row.text("quiet_hours")),
                        row.flag("marketing_needs_consent"),
                        row.flag("measuring"),
                        priorities(row.text("priorities"))),
                row.number("version"));
    }

    /** {@code newsletter=2 thanks=7}: a code has neither a blank nor an equals sign. */
    private static String priorities(Map<Code, Integer> priorities) {
        Map<String, Integer> sorted = new TreeMap<>();
        priorities.forEach((topic, priority) -> sorted.put(topic.value(), priority));
        return sorted.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining(" "));
    }

    private static Map<Code, Integer> priorities(String kept) {
        Map<Code, Integer> priorities = new LinkedHashMap<>();
        for (String one : kept.isEmpty() ? new String[0] : kept.split(" ", -1)) {
            int equals = one.indexOf('=');
            priorities.put(new Code(one.substring(0, equals)), Integer.valueOf(one.substring(equals + 1)));
        }
        return priorities;
    }
}
