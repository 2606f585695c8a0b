package sambandh.application.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.letter.Preferences.Kept;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.letter.Cap;
import sambandh.domain.letter.Channel;
import sambandh.domain.letter.Consent;
import sambandh.domain.letter.ContactHours;
import sambandh.domain.letter.QuietHours;
import sambandh.domain.letter.WishProof;
import sambandh.domain.letter.Wishes;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Language;

/** What every keeper of wishes does. */
public interface PreferencesContract {
    Instant THEN = Instant.parse("2026-03-01T08:00:00.123456Z");
    Code NEWS = new Code("newsletter");

    Preferences preferences();

    /** What the gate reads. */
    Recipients recipients();

    UnitOfWork unitOfWork();

    /** Somebody who is kept. */
    UUID person();

    private void replace(Kept kept) {
        unitOfWork().run(() -> preferences().replace(kept));
    }

    @Test
    default void wishes_are_kept_whole_version_by_version_and_the_gate_reads_them() {
        UUID person = person();
        assertThat(preferences().find(person)).isEqualTo(new Kept(person, Wishes.NONE, 0));
        Kept first = new Kept(person, new Wishes(THEN, new Cap(1, 30), QuietHours.parse("22:15-06:30")), 1);
        replace(first);
        assertThat(preferences().find(person)).isEqualTo(first);
        assertThat(recipients().find(person).orElseThrow().wishes()).isEqualTo(first.wishes());

        Kept second = new Kept(
                person, new Wishes(null, null, QuietHours.NONE, Channel.PHONE, ContactHours.parse("09:30-17:00")), 2);
        replace(second);
        assertThat(preferences().find(person)).isEqualTo(second);
        assertThatThrownBy(() -> preferences().replace(second)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void a_change_of_an_older_version_is_lost() {
        UUID person = person();
        replace(new Kept(person, Wishes.NONE, 1));
        Kept again = new Kept(person, new Wishes(THEN, null, null), 1);
        Kept later = new Kept(person, new Wishes(THEN, null, null), 3);
        UnitOfWork work = unitOfWork();
        work.run(() -> {
            assertThatThrownBy(() -> preferences().replace(again)).isInstanceOf(LostUpdate.class);
            assertThatThrownBy(() -> preferences().replace(later)).isInstanceOf(LostUpdate.class);
        });
        assertThat(preferences().find(person).wishes()).isEqualTo(Wishes.NONE);
    }

    @Test
    default void of_a_topic_the_last_word_is_kept_and_only_a_yes_counts() {
        UUID person = person();
        Language hindi = new Language("hi");
        Consent asked = Consent.ask(person, NEWS, new Code("form"), "हमारा समाचार-पत्र", hindi, 1, THEN);
        unitOfWork().run(() -> preferences().keep(asked));
        assertThat(preferences().consent(person, NEWS)).contains(asked);
        assertThat(recipients().find(person).orElseThrow().consents()).isEmpty();

        Consent confirmed = asked.confirm(THEN.plusSeconds(60));
        Consent other = Consent.given(person, new Code("a"), new Code("x"), "Offers", Language.ENGLISH, THEN);
        unitOfWork().run(() -> {
            preferences().keep(confirmed);
            preferences().keep(other);
        });
        assertThat(preferences().consents(person)).containsExactly(other, confirmed);
        assertThat(recipients().find(person).orElseThrow().consents()).containsExactlyInAnyOrder(NEWS, other.topic());

        unitOfWork().run(() -> preferences().withdraw(person, NEWS, THEN));
        assertThat(recipients().find(person).orElseThrow().consents()).containsExactly(other.topic());
        unitOfWork().run(() -> preferences().withdraw(person, null, THEN));
        assertThat(recipients().find(person).orElseThrow().consents()).isEmpty();
        assertThat(preferences().consent(person(), NEWS)).isEmpty();
    }

    @Test
    default void proofs_are_told_the_newest_first() {
        UUID person = person();
        WishProof first = proof(person, THEN);
        WishProof second = proof(person, THEN.plusSeconds(1));
        unitOfWork().run(() -> {
            preferences().prove(first);
            preferences().prove(second);
            preferences().prove(proof(person(), THEN));
        });
        assertThat(preferences().proofs(person, 10)).containsExactly(second, first);
        assertThat(preferences().proofs(person, 1)).containsExactly(second);
    }

    private static WishProof proof(UUID person, Instant at) {
        return new WishProof(
                UUID.randomUUID(),
                person,
                at,
                "person:" + person,
                UUID.randomUUID(),
                new Code("paused"),
                new Language("ne"),
                "एक महिना रोक्नुहोस्",
                java.util.Map.of("pausedUntil", "2026-04-01T00:00:00Z", "atMost", "1/30"));
    }

    @Test
    default void who_opts_in_again_gets_letters_again() {
        UUID person = person();
        unitOfWork().run(() -> recipients().optOut(person, NEWS, THEN, "x"));
        unitOfWork().run(() -> recipients().optIn(person, NEWS));
        unitOfWork().run(() -> recipients().optIn(person, NEWS));
        assertThat(recipients().find(person).orElseThrow().optOuts()).isEmpty();
    }
}
