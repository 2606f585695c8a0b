package sambandh.persistence.letter;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.LetterQueue;
import sambandh.application.shared.Ids;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.shared.Language;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Enums;
import sambandh.persistence.shared.InLists;
import sambandh.persistence.shared.Leases;

@Singleton
class JdbcLetterQueue implements LetterQueue {
    /** For what the gate held back. */
    private static final String NO = "the gate said no";

    /** The letter may have waited, and the person's addresses may have been mended meanwhile. */
    private static final String TODAYS_ADDRESS = "address = IF((SELECT 1 FROM person_email e"
            + " WHERE e.person_id = letter.person_id AND e.address = letter.address LIMIT 1) IS NOT NULL, address,"
            + " (SELECT f.address FROM person_email f WHERE f.person_id = letter.person_id ORDER BY f.place LIMIT 1))";

    private static final Leases<UUID> LEASES = new Leases<>(
                    "letter", "id", "state = 'sending', " + TODAYS_ADDRESS, row -> row.uuid("id"))
            .along("letter_by_turn");

    /** The lanes of letters that were asked for alone, each a range of the index. */
    private static final String ALONE = "SELECT 1 FROM letter q FORCE INDEX (letter_by_turn) WHERE q.mailing_id IS NULL"
            + " AND q.express IN (0, 1, 2) AND q.due_at <= UTC_TIMESTAMP(6) LIMIT 1";

    static final String SINGLE = "q.mailing_id IS NULL AND q.express = ?";
    static final String MAILED = "q.mailing_id = ? AND q.express = FALSE";

    /** @param language of those that were written at their turn */
    private record Alike(Ending ending, @Nullable Language language) {
        static Alike of(Ended ended) {
            Letter letter = ended.claimed().letter();
            boolean kept = MailedResults.isKept(ended);
            return new Alike(ended.ending(), kept ? letter.language() : null);
        }
    }

    private record Some(List<UUID> keys, @Nullable Language language) {}

    private final Db db;
    private final LetterRow rows;
    private final RunningMailings running;
    private final MailedResults mailed;
    private final Ids ids;

    JdbcLetterQueue(Db db, LetterRow rows, RunningMailings running, MailedResults mailed, Ids ids) {
        this.db = db;
        this.rows = rows;
        this.running = running;
        this.mailed = mailed;
        this.ids = ids;
    }

    @Override
    public boolean isAnyAlone() {
        return db.exists(ALONE);
    }

    @Override
    public List<Claimed> take(Lane lane, int atMost, Duration lease) {
        if (lane != Lane.MAILED) {
            return take(SINGLE, atMost, lease, LetterRow.express(lane));
        }
        List<Claimed> taken = new ArrayList<>();
        running.take(atMost, (mailing, some) -> {
            List<Claimed> ofMailing = take(MAILED, some, lease, mailing);
            taken.addAll(ofMailing);
            return ofMailing.size();
        });
        return taken;
    }

    private List<Claimed> take(String condition, int atMost, Duration lease, Object param) {
        var claim = LEASES.claim(db, ids.next(), lease, atMost, condition, param);
        return claim.keys().isEmpty()
                ? List.of()
                : InLists.read(
                        db,
                        LetterRow.LETTERS + " WHERE l.id IN (:keys)",
                        List.of(),
                        claim.keys(),
                        row -> new Claimed(claim.id(), rows.letter(row)));
    }

    @Override
    public void renew(Collection<Claimed> claimed, Duration lease) {
        claimed.stream()
                .collect(groupingBy(Claimed::id, mapping(JdbcLetterQueue::key, toList())))
                .forEach((claim, keys) -> LEASES.extend(db, new Leases.Claim<>(claim, keys), lease));
    }

    @Override
    public List<Ended> end(List<Ended> ended, Instant at) {
        Map<UUID, UUID> holders =
                LEASES.lock(db, ended.stream().map(one -> key(one.claimed())).toList());
        List<Ended> ours = ended.stream()
                .filter(one -> one.claimed().id().equals(holders.get(key(one.claimed()))))
                .toList();
        ours.stream()
                .collect(groupingBy(Alike::of, mapping(one -> key(one.claimed()), toList())))
                .forEach((alike, keys) -> end(new Some(keys, alike.language()), alike.ending(), at));
        mailed.keep(ours, at);
        running.giveBack(ours.stream()
                .filter(one -> one.ending() instanceof Ending.GivenBack)
                .flatMap(one -> Stream.ofNullable(one.claimed().letter().mailed()))
                .collect(groupingBy(it -> it.mailing().value(), counting())));
        return ours;
    }

    private void end(Some some, Ending ending, Instant at) {
        switch (ending) {
            case Ending.Sent _ -> set(some, "state = 'sent', sent_at = ?, due_at = NULL, last_error = NULL", at);
            case Ending.AddressRefused(String answer) -> notSent(some, NotSentBecause.DEAD_ADDRESS, cut(answer));
            case Ending.NotSent(NotSentBecause because) -> notSent(some, because, NO);
            case Ending.Waiting(Instant until) ->
                set(some, "state = 'waiting', due_at = ?, attempts = attempts - 1", until);
            case Ending.Held(Instant until) ->
                set(some, "state = 'queued', due_at = ?, attempts = attempts - 1", until);
            case Ending.GivenBack _ ->
                set(some, "state = 'queued', due_at = UTC_TIMESTAMP(6), attempts = attempts - 1");
            case Ending.Unknown(String answer) ->
                set(some, "state = 'unknown', sent_at = ?, due_at = NULL, last_error = ?", at, cut(answer));
            case Ending.Later(Duration in, String error) ->
                set(
                        some,
                        "state = 'queued', due_at = UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND, last_error = ?,"
                                + " tried_since = COALESCE(tried_since, UTC_TIMESTAMP(6))",
                        Leases.micros(in),
                        cut(error));
            case Ending.Failed(String error) ->
                set(some, "state = 'failed', due_at = NULL, last_error = ?", cut(error));
        }
    }

    private void notSent(Some some, NotSentBecause because, String answer) {
        String set = "state = 'not_sent', not_sent_because = ?, due_at = NULL, last_error = ?";
        set(some, set, Enums.code(because), answer);
    }

    private void set(Some some, String set, Object... params) {
        Language language = some.language();
        List<Object> all = new ArrayList<>(List.of(params));
        if (language != null) {
            all.add(language.tag());
        }
        LEASES.setAll(
                db, some.keys(), "claim_id = NULL, " + set + (language == null ? "" : ", language = ?"), all.toArray());
    }

    private static UUID key(Claimed claimed) {
        return claimed.letter().id().value();
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), 500));
    }
}
