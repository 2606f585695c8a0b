package sambandh.persistence.letter;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import sambandh.application.letter.Preferences;
import sambandh.application.shared.LostUpdate;
import sambandh.domain.letter.Consent;
import sambandh.domain.letter.WishProof;
import sambandh.domain.letter.Wishes;
import sambandh.domain.shared.Code;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Duplicates;
import sambandh.persistence.shared.Enums;

@Singleton
class JdbcPreferences implements Preferences {
    private static final String CONSENTS = "SELECT * FROM person_consent WHERE person_id = ?";

    private final Db db;

    JdbcPreferences(Db db) {
        this.db = db;
    }

    @Override
    public Kept find(UUID personId) {
        return db.one(
                        "SELECT * FROM person_wishes WHERE person_id = ?",
                        row -> new Kept(personId, WishesRow.wishes(row), row.number("version")),
                        personId)
                .orElseGet(() -> new Kept(personId, Wishes.NONE, 0));
    }

    @Override
    public void hold(UUID personId) {
        db.mustBeInUnitOfWork();
        var unused = db.exists("SELECT 1 FROM person WHERE id = ? FOR UPDATE", personId);
    }

    @Override
    public void replace(Kept kept) {
        if (kept.version() == 1) {
            Duplicates.orLost(
                    "preferences",
                    () -> db.write(
                            "INSERT INTO person_wishes (paused_until, cap_letters, cap_days, quiet_hours, channel,"
                                    + " contact_hours, version, person_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                            WishesRow.values(kept.wishes(), 1, kept.personId())));
        } else if (db.write(
                        "UPDATE person_wishes SET paused_until = ?, cap_letters = ?, cap_days = ?, quiet_hours = ?,"
                                + " channel = ?, contact_hours = ?, version = ? WHERE person_id = ? AND version = ?",
                        WishesRow.values(kept.wishes(), kept.version(), kept.personId(), kept.version() - 1))
                == 0) {
            throw new LostUpdate("preferences");
        }
    }

    @Override
    public Optional<Consent> consent(UUID personId, Code topic) {
        return db.one(CONSENTS + " AND topic = ?", WishesRow::consent, personId, topic.value());
    }

    @Override
    public List<Consent> consents(UUID personId) {
        return db.list(CONSENTS + " ORDER BY topic", WishesRow::consent, personId);
    }

    @Override
    public void keep(Consent c) {
        db.write(
                "INSERT INTO person_consent (person_id, topic, state, source, wording, language, asked_times, asked_at,"
                        + " decided_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE"
                        + " state = VALUES(state), source = VALUES(source), wording = VALUES(wording),"
                        + " language = VALUES(language), asked_times = VALUES(asked_times),"
                        + " asked_at = VALUES(asked_at), decided_at = VALUES(decided_at)",
                c.personId(),
                c.topic().value(),
                Enums.code(c.state()),
                c.source().value(),
                c.wording(),
                c.language().tag(),
                c.askedTimes(),
                c.askedAt(),
                c.decidedAt());
    }

    @Override
    public void prove(WishProof p) {
        db.write(
                "INSERT INTO wish_proof (id, person_id, at, told_by, letter_id, what, language, wording, said)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                p.id(),
                p.personId(),
                p.at(),
                p.toldBy(),
                p.letterId(),
                p.what().value(),
                p.language().tag(),
                p.wording(),
                WishesRow.said(p.said()));
    }

    @Override
    public List<WishProof> proofs(UUID personId, int atMost) {
        return db.list(
                "SELECT * FROM wish_proof WHERE person_id = ? ORDER BY at DESC, id DESC LIMIT ?",
                WishesRow::proof,
                personId,
                atMost);
    }
}
