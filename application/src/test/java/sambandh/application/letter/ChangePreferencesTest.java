package sambandh.application.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.customer.SamplePeople;
import sambandh.application.letter.Recipients.Recipient;
import sambandh.domain.customer.Person;
import sambandh.domain.letter.Consent;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.Letter.State;
import sambandh.domain.letter.LetterRules;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.letter.WishProof;
import sambandh.domain.letter.Wishes;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Language;

class ChangePreferencesTest {
    private final PreferenceDesk desk = new PreferenceDesk();
    private final LetterDesk letters = desk.letters;

    private void marketingNeedsConsent() {
        LetterRules usual = LetterRules.USUAL;
        letters.rules.set(new LetterRules(usual.cap(), usual.quietHours(), true, Map.of()));
    }

    @Test
    void a_topic_that_is_unwanted_is_stopped_told_and_proved() {
        UUID person = desk.anjali().personId();
        Actor reader = new Actor.OfCustomer(person);
        Letter queued = letters.thanked(person);
        desk.say(reader, person, Map.of(PreferenceDesk.THANKS, false), false);

        assertThat(letters.now(queued).notSentBecause()).isEqualTo(NotSentBecause.OPTED_OUT);
        assertThat(desk.read.of(person, null).orElseThrow().wants(PreferenceDesk.THANKS))
                .isFalse();
        assertThat(letters.preferences.proofs(person, 10)).singleElement().satisfies(proof -> {
            assertThat(proof.toldBy()).isEqualTo("person:" + person);
            assertThat(proof.wording()).isEqualTo("Newsletter; Thanks");
            assertThat(proof.said()).isEqualTo(Map.of("thanks", "false"));
        });
        assertThat(letters.told).singleElement().satisfies(entry -> {
            assertThat(entry.kind().value()).isEqualTo("preference.changed");
            assertThat(entry.customerId()).isEqualTo(letters.customer);
        });
        desk.say(reader, person, Map.of(PreferenceDesk.THANKS, false), false);
        assertThat(letters.preferences.proofs(person, 10)).as("again is once").hasSize(1);

        desk.say(reader, person, Map.of(PreferenceDesk.THANKS, true), false);
        assertThat(desk.read.of(person, null).orElseThrow().wants(PreferenceDesk.THANKS))
                .isTrue();
    }

    @Test
    void everything_off_stops_all_optional_letters() {
        UUID person = desk.anjali().personId();
        Letter queued = letters.thanked(person);
        desk.say(new Actor.OfCustomer(person), person, Map.of(), true);
        assertThat(letters.now(queued).notSentBecause()).isEqualTo(NotSentBecause.OPTED_OUT);
        assertThat(desk.read.of(person, null).orElseThrow().everythingOff()).isTrue();
    }

    @Test
    void a_pause_lets_letters_wait_that_are_still_useful_and_ends_them_otherwise() {
        UUID person = desk.anjali().personId();
        Letter queued = letters.thanked(person);
        assertThat(desk.pause.handle(new PauseLetters.Command(person + ",thanks", Period.ofDays(3), "Pause")))
                .isEqualTo(new PauseLetters.Outcome.Paused(LocalDate.of(2026, 3, 4)));
        letters.sendAll();
        assertThat(letters.now(queued).state()).isEqualTo(State.WAITING);
        assertThat(letters.now(queued).nextAttemptAt()).isEqualTo("2026-03-03T18:30:00Z");

        desk.pause.handle(new PauseLetters.Command(person + ",thanks", Period.ofMonths(1), "Pause"));
        letters.sendAll();
        assertThat(letters.now(queued).notSentBecause()).isEqualTo(NotSentBecause.PAUSED);
        assertThat(letters.preferences.proofs(person, 10))
                .extracting(WishProof::what)
                .allSatisfy(what -> assertThat(what.value()).isEqualTo("paused"));
        assertThat(desk.pause.handle(new PauseLetters.Command("forged", Period.ofMonths(1), "Pause")))
                .isEqualTo(new PauseLetters.Outcome.LinkUnknown());
    }

    @Test
    void what_waited_for_the_end_of_a_pause_has_its_turn_when_the_pause_is_lifted() {
        UUID person = desk.anjali().personId();
        Actor reader = new Actor.OfCustomer(person);
        Letter queued = letters.thanked(person);
        desk.say(
                reader,
                person,
                Map.of(),
                false,
                null,
                w -> w.withPause(letters.clock.instant().plus(Duration.ofDays(5))));
        letters.sendAll();
        assertThat(letters.now(queued).state()).isEqualTo(State.WAITING);

        desk.say(reader, person, Map.of(), false, null, wishes -> wishes.withPause(null));
        letters.sendAll();
        assertThat(letters.now(queued).state()).isEqualTo(State.SENT);
    }

    @Test
    void a_change_from_an_old_version_is_stale() {
        UUID person = desk.anjali().personId();
        Actor reader = new Actor.OfCustomer(person);
        desk.say(reader, person, Map.of(PreferenceDesk.THANKS, false), false);
        assertThat(desk.say(LetterDesk.AGENT, person, Map.of(), true, 0L, wishes -> wishes))
                .isEqualTo(new ChangePreferences.Outcome.Stale());
        assertThat(desk.say(LetterDesk.AGENT, person, Map.of(), true, 1L, wishes -> wishes))
                .isEqualTo(new ChangePreferences.Outcome.Changed());
    }

    @Test
    void whatever_the_person_says_by_other_ways_makes_a_change_from_before_stale() {
        UUID person = desk.anjali().personId();
        letters.unsubscribe().handle(new Unsubscribe.Command(person + ",newsletter", false));
        assertThat(desk.say(LetterDesk.AGENT, person, Map.of(PreferenceDesk.NEWS, true), false, 0L, wishes -> wishes))
                .isEqualTo(new ChangePreferences.Outcome.Stale());
        letters.unsubscribe().handle(new Unsubscribe.Command(person + ",newsletter", false));
        assertThat(version(person)).as("again is once").isEqualTo(1);

        var asked = (AskConsent.Outcome.Asked) desk.ask.handle(new AskConsent.Command(
                LetterDesk.AGENT,
                person,
                PreferenceDesk.NEWS,
                new sambandh.domain.shared.Code("form"),
                "News",
                Language.ENGLISH));
        assertThat(version(person)).isEqualTo(2);
        desk.confirm.handle(PreferenceDesk.token(new ConsentLinks.Target(
                person, PreferenceDesk.NEWS, asked.consent().askedAt())));
        assertThat(version(person)).isEqualTo(3);
        letters.unsubscribe().handle(new Unsubscribe.Command(person + ",newsletter", true));
        assertThat(version(person)).isEqualTo(4);
    }

    @Test
    void a_change_is_made_from_what_holds_when_it_is_its_turn() {
        UUID person = desk.anjali().personId();
        List<Boolean> seen = new ArrayList<>();
        letters.unsubscribe().handle(new Unsubscribe.Command(person + ",newsletter", false));
        desk.change.handle(new ChangePreferences.Command(
                new Actor.OfCustomer(person),
                person,
                null,
                null,
                now -> {
                    letters.unitOfWork.mustBeOpen();
                    seen.add(now.wants(PreferenceDesk.NEWS));
                    return new ChangePreferences.Wanted(
                            now.wanted(), false, new Language("hi"), null, now.wishes(), false);
                },
                PreferenceDesk.SHOWN));
        assertThat(seen).containsExactly(false);
        assertThat(desk.read.of(person, null).orElseThrow().wants(PreferenceDesk.NEWS))
                .isFalse();
    }

    private long version(UUID person) {
        return letters.preferences.find(person).version();
    }

    @Test
    void a_yes_that_needs_consent_is_the_persons_alone_and_a_no_withdraws_it() {
        marketingNeedsConsent();
        UUID person = desk.anjali().personId();
        assertThat(desk.read.of(person, null).orElseThrow().wants(PreferenceDesk.NEWS))
                .as("silence is no consent")
                .isFalse();
        Map<sambandh.domain.shared.Code, Boolean> yes = Map.of(PreferenceDesk.NEWS, true);
        assertThat(desk.say(LetterDesk.AGENT, person, yes, false))
                .isEqualTo(new ChangePreferences.Outcome.NeedsConsent(PreferenceDesk.NEWS));
        assertThat(letters.preferences.consents(person)).isEmpty();

        desk.say(new Actor.OfCustomer(person), person, yes, false);
        assertThat(consent(person).isConfirmed()).isTrue();
        assertThat(consent(person).wording()).isEqualTo("Newsletter; Thanks");
        desk.say(LetterDesk.AGENT, person, Map.of(PreferenceDesk.NEWS, false), false);
        assertThat(consent(person).state()).isEqualTo(Consent.State.WITHDRAWN);
    }

    @Test
    void that_it_is_counted_only_the_person_says_and_whoever_ends_everything_ends_that_too() {
        UUID person = desk.anjali().personId();
        Actor reader = new Actor.OfCustomer(person);
        assertThat(counted(LetterDesk.AGENT, person, true))
                .isEqualTo(new ChangePreferences.Outcome.NeedsConsent(Consent.MEASURING));
        assertThat(counted(reader, person, true)).isEqualTo(new ChangePreferences.Outcome.Changed());
        assertThat(letters.recipients.find(person).orElseThrow().consents()).containsExactly(Consent.MEASURING);
        assertThat(letters.preferences.proofs(person, 10).getFirst().said()).isEqualTo(Map.of("measuring", "true"));
        assertThat(desk.read.of(person, null).orElseThrow().topics()).doesNotContainKey(Consent.MEASURING);

        assertThat(counted(LetterDesk.AGENT, person, false)).isEqualTo(new ChangePreferences.Outcome.Changed());
        assertThat(letters.recipients.find(person).orElseThrow().consents()).isEmpty();
        counted(reader, person, true);
        letters.unsubscribe().handle(new Unsubscribe.Command(person + ",thanks", true));
        assertThat(desk.read.of(person, null).orElseThrow().measuring()).isFalse();
    }

    @Test
    void who_wants_nothing_at_all_is_told_and_proved_that_nothing_is_counted() {
        UUID person = desk.anjali().personId();
        Actor reader = new Actor.OfCustomer(person);
        counted(reader, person, true);
        desk.say(reader, person, Map.of(), true);
        assertThat(letters.recipients.find(person).orElseThrow().consents()).isEmpty();
        assertThat(letters.preferences.proofs(person, 10).getFirst().said())
                .isEqualTo(Map.of("everythingOff", "true", "measuring", "false"));
        assertThat(letters.audit.all().getLast().after())
                .isEqualTo(Map.of("everythingOff", "true", "measuring", "false"));
    }

    private ChangePreferences.Outcome counted(Actor actor, UUID person, boolean yes) {
        return desk.change.handle(new ChangePreferences.Command(
                actor,
                person,
                null,
                null,
                now -> new ChangePreferences.Wanted(
                        Map.of(), now.everythingOff(), now.language(), null, now.wishes(), yes),
                PreferenceDesk.SHOWN));
    }

    @Test
    void language_and_zone_are_changed_as_any_change_of_the_person() {
        Person kept = SamplePeople.person().language("hi").build();
        letters.unitOfWork.run(() -> desk.people.add(kept));
        UUID id = kept.id().value();
        letters.recipients.put(new Recipient(
                id,
                "x",
                "x",
                new Language("hi"),
                ZoneId.of("Asia/Kolkata"),
                null,
                false,
                java.util.Set.of(),
                java.util.List.of()));
        ZoneId nepal = ZoneId.of("Asia/Kathmandu");
        var wanted = new ChangePreferences.Wanted(Map.of(), false, new Language("ne"), nepal, Wishes.NONE, false);
        desk.change.handle(new ChangePreferences.Command(
                new Actor.OfCustomer(id), id, null, null, _ -> wanted, PreferenceDesk.SHOWN));

        Person now = desk.people.find(kept.id()).orElseThrow();
        assertThat(now.details().language()).isEqualTo(new Language("ne"));
        assertThat(now.details().zone()).isEqualTo(nepal);
        assertThat(now.details().name()).isEqualTo(kept.details().name());
        assertThat(now.version()).isEqualTo(kept.version() + 1);
    }

    private Consent consent(UUID person) {
        return letters.preferences.consent(person, PreferenceDesk.NEWS).orElseThrow();
    }
}
