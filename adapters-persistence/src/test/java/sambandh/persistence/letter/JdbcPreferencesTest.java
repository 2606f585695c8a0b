package sambandh.persistence.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import sambandh.application.letter.Preferences;
import sambandh.application.letter.PreferencesContract;
import sambandh.application.letter.Recipients;
import sambandh.application.letter.RulesOfLetters;
import sambandh.application.letter.RulesOfLetters.Kept;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.letter.Cap;
import sambandh.domain.letter.LetterRules;
import sambandh.domain.letter.QuietHours;
import sambandh.domain.shared.Code;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.TestContext;

class JdbcPreferencesTest implements PreferencesContract {
    @Override
    public Preferences preferences() {
        return TestContext.bean(Preferences.class);
    }

    @Override
    public Recipients recipients() {
        return TestContext.bean(Recipients.class);
    }

    @Override
    public UnitOfWork unitOfWork() {
        return TestContext.bean(UnitOfWork.class);
    }

    @Override
    public UUID person() {
        return People.reader();
    }

    @Test
    void what_a_person_has_said_goes_with_the_person() {
        UUID person = person();
        proofs_are_told_the_newest_first();
        People.write(
                "INSERT INTO wish_proof (id, person_id, at, told_by, what, language, wording, said)"
                        + " VALUES (?, ?, UTC_TIMESTAMP(6), 'x', 'paused', 'en', 'x', '')",
                UUID.randomUUID(),
                person);
        unitOfWork()
                .run(() -> preferences()
                        .replace(new Preferences.Kept(
                                person, preferences().find(person).wishes(), 1)));
        People.write("DELETE FROM person WHERE id = ?", person);
        assertThat(preferences().proofs(person, 10)).isEmpty();
        assertThat(preferences().find(person).version()).isZero();
    }

    @Test
    void whoever_is_held_is_not_held_by_anybody_else_until_then() {
        UUID person = person();
        UUID other = person();
        assertThatThrownBy(() -> preferences().hold(person)).isInstanceOf(IllegalStateException.class);
        unitOfWork().run(() -> {
            preferences().hold(person);
            assertThat(isFree(person)).isFalse();
            assertThat(isFree(other)).isTrue();
        });
        assertThat(isFree(person)).isTrue();
    }

    /** As somebody else sees it. */
    private boolean isFree(UUID person) {
        return CompletableFuture.supplyAsync(() -> unitOfWork()
                        .perform(() -> TestContext.bean(Db.class)
                                .exists("SELECT 1 FROM person WHERE id = ? FOR UPDATE SKIP LOCKED", person)))
                .join();
    }

    @Test
    void the_companys_rules_are_the_usual_ones_until_they_are_set() {
        RulesOfLetters rules = new JdbcRulesOfLetters(TestContext.bean(Db.class), QuietHours.NONE);
        People.write("DELETE FROM letter_rules");
        assertThat(rules.kept()).isEqualTo(new Kept(LetterRules.USUAL.withQuietHours(QuietHours.NONE), 0));
        Kept set = new Kept(
                new LetterRules(
                        new Cap(3, 14),
                        QuietHours.parse("20:30-07:45"),
                        true,
                        true,
                        Map.of(new Code("newsletter"), 2, new Code("check_in"), 8)),
                1);
        unitOfWork().run(() -> rules.replace(set));
        assertThat(rules.kept()).isEqualTo(set);
        Kept usual = new Kept(LetterRules.USUAL, 2);
        unitOfWork().run(() -> rules.replace(usual));
        assertThat(rules.kept()).isEqualTo(usual);
        unitOfWork().run(() -> assertThatThrownBy(() -> rules.replace(usual)).isInstanceOf(LostUpdate.class));
        People.write("DELETE FROM letter_rules");
    }
}
