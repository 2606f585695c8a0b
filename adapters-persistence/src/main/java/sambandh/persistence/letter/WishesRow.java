package sambandh.persistence.letter;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sambandh.domain.letter.Cap;
import sambandh.domain.letter.Channel;
import sambandh.domain.letter.Consent;
import sambandh.domain.letter.ContactHours;
import sambandh.domain.letter.QuietHours;
import sambandh.domain.letter.WishProof;
import sambandh.domain.letter.Wishes;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Language;
import sambandh.persistence.shared.Enums;
import sambandh.persistence.shared.Row;

/** What people wish, as rows. */
final class WishesRow {
    private WishesRow() {}

    /** Also of a row that a LEFT JOIN has not found. */
    static Wishes wishes(Row row) throws SQLException {
        Long letters = row.numberOrNull("cap_letters");
        String quiet = row.textOrNull("quiet_hours");
        String channel = row.textOrNull("channel");
        String hours = row.textOrNull("contact_hours");
        return new Wishes(
                row.instantOrNull("paused_until"),
                letters == null ? null : new Cap(letters.intValue(), (int) row.number("cap_days")),
                quiet == null ? null : QuietHours.parse(quiet),
                channel == null ? null : Enums.of(Channel.class, channel),
                hours == null ? null : ContactHours.parse(hours));
    }

    static @Nullable Object[] values(Wishes wishes, Object... more) {
        Cap cap = wishes.atMost();
        QuietHours quiet = wishes.quietHours();
        @Nullable Object[] values = new @Nullable Object[6 + more.length];
        values[0] = wishes.pausedUntil();
        values[1] = cap == null ? null : cap.letters();
        values[2] = cap == null ? null : cap.days();
        values[3] = quiet == null ? null : quiet.toString();
        values[4] = wishes.channel() == null ? null : Enums.code(wishes.channel());
        values[5] = wishes.contactHours() == null ? null : wishes.contactHours().toString();
        System.arraycopy(more, 0, values, 6, more.length);
        return values;
    }

    static Consent consent(Row row) throws SQLException {
        return new Consent(
                row.uuid("person_id"),
                new Code(row.text("topic")),
                Enums.of(Consent.State.class, row.text("state")),
                new Code(row.text("source")),
                row.text("wording"),
                new Language(row.text("language")),
                (int) row.number("asked_times"),
                row.instant("asked_at"),
                row.instantOrNull("decided_at"));
    }

    static WishProof proof(Row row) throws SQLException {
        return new WishProof(
                row.uuid("id"),
                row.uuid("person_id"),
                row.instant("at"),
                row.text("told_by"),
                row.uuidOrNull("letter_id"),
                new Code(row.text("what")),
                new Language(row.text("language")),
                row.text("wording"),
                said(row.text("said")));
    }

    /** A line for each: neither codes nor values have line ends, nor codes an equals sign. */
    static String said(Map<String, String> said) {
        return new TreeMap<>(said)
                .entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .collect(Collectors.joining("\n"));
    }

    private static Map<String, String> said(String kept) {
        return kept.lines()
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf('=')), line -> line.substring(line.indexOf('=') + 1)));
    }
}
