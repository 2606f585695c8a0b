package sambandh.application.letter;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.customer.ChangePerson;
import sambandh.application.customer.People;
import sambandh.application.letter.ReadPreferences.View;
import sambandh.application.shared.Audit;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.customer.PersonDetails;
import sambandh.domain.customer.PersonId;
import sambandh.domain.letter.Channel;
import sambandh.domain.letter.Consent;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.letter.Wishes;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Language;

/**
 * Changes what a person gets and how, as the person says by a letter's link, or tells somebody of the company. What is
 * queued on a topic that is unwanted now is stopped; what waits asks the gate again at once.
 */
public final class ChangePreferences {
    private static final Code SOURCE = new Code("preferences");

    /**
     * The whole of it, as wanted.
     *
     * @param refused channels not to be reached by; null for those that there are
     */
    public record Wanted(
            Map<Code, Boolean> wanted,
            boolean everythingOff,
            @Nullable Language language,
            @Nullable ZoneId zone,
            Wishes wishes,
            boolean measuring,
            @Nullable Set<Channel> refused) {
        public Wanted(
                Map<Code, Boolean> wanted,
                boolean everythingOff,
                @Nullable Language language,
                @Nullable ZoneId zone,
                Wishes wishes,
                boolean measuring) {
            this(wanted, everythingOff, language, zone, wishes, measuring, null);
        }

        /** Who wants nothing at all is not counted either. */
        private Wanted whole() {
            return new Wanted(wanted, everythingOff, language, zone, wishes, measuring && !everythingOff, refused);
        }
    }

    /** What is wanted in place of what there is; asked while nobody else changes that, perhaps more than once. */
    @FunctionalInterface
    public interface Change {
        /** @throws sambandh.domain.shared.InvalidInput for what cannot be wanted */
        Wanted of(View now);
    }

    /** @param expectedVersion null for whatever there is */
    public record Command(
            Actor actor,
            UUID personId,
            @Nullable Code topic,
            @Nullable Long expectedVersion,
            Change change,
            RecordWish.Shown shown) {}

    public sealed interface Outcome {
        record Changed() implements Outcome {}

        record Unknown() implements Outcome {}

        record Stale() implements Outcome {}

        /** Only the person can say yes to it. */
        record NeedsConsent(Code topic) implements Outcome {}
    }

    private final ReadPreferences read;
    private final Preferences preferences;
    private final Recipients recipients;
    private final People people;
    private final ChangePerson changePerson;
    private final Letters letters;
    private final RecordWish recordWish;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public ChangePreferences(
            ReadPreferences read,
            Preferences preferences,
            Recipients recipients,
            People people,
            ChangePerson changePerson,
            Letters letters,
            RecordWish recordWish,
            Audit audit,
            UnitOfWork unitOfWork,
            Clock clock) {
        this.read = read;
        this.preferences = preferences;
        this.recipients = recipients;
        this.people = people;
        this.changePerson = changePerson;
        this.letters = letters;
        this.recordWish = recordWish;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    public Outcome handle(Command command) {
        return unitOfWork.perform(() -> {
            preferences.hold(command.personId());
            View before = read.of(command.personId(), command.topic()).orElse(null);
            if (before == null) {
                return new Outcome.Unknown();
            }
            Long expected = command.expectedVersion();
            if (expected != null && expected != before.version()) {
                return new Outcome.Stale();
            }
            boolean byThePerson = command.actor() instanceof Actor.OfCustomer;
            Wanted wanted = command.change().of(before).whole();
            if (wanted.measuring() && !before.measuring() && !byThePerson) {
                return new Outcome.NeedsConsent(Consent.MEASURING);
            }
            return wanted.wanted().entrySet().stream()
                    .filter(topic -> topic.getValue() && !before.wants(topic.getKey()))
                    .map(Map.Entry::getKey)
                    .filter(topic -> !byThePerson && before.needsConsent(topic))
                    .findFirst()
                    .<Outcome>map(Outcome.NeedsConsent::new)
                    .orElseGet(() -> change(command, wanted, before));
        });
    }

    private Outcome change(Command command, Wanted wanted, View before) {
        Differences found = Differences.between(before, wanted);
        if (found.is().isEmpty()) {
            return new Outcome.Changed();
        }
        wanted.wanted().forEach((topic, yes) -> choose(command, before, topic, yes));
        if (wanted.everythingOff() != before.everythingOff()) {
            choose(command, Recipients.ALL_TOPICS, !wanted.everythingOff());
        }
        channels(command, before, wanted);
        measuring(command, before, wanted);
        changePerson(command, before, wanted);
        preferences.replace(new Preferences.Kept(command.personId(), wanted.wishes(), before.version() + 1));
        letters.release(command.personId(), clock.instant());
        audit.record(command.actor(), "person.preferences", command.personId(), found.was(), found.is());
        boolean paused =
                found.onlyPause() && wanted.wishes().pause(clock.instant()).isPresent();
        recordWish.record(
                command.actor(), command.personId(), command.shown(), paused ? "paused" : "changed", found.is());
        return new Outcome.Changed();
    }

    private void channels(Command command, View before, Wanted wanted) {
        Set<Channel> refused = wanted.refused();
        if (refused == null) {
            return;
        }
        for (Channel channel : Channel.values()) {
            if (refused.contains(channel) && !before.refused().contains(channel)) {
                recipients.optOut(
                        command.personId(),
                        channel.topic(),
                        clock.instant(),
                        command.actor().reference());
            } else if (!refused.contains(channel) && before.refused().contains(channel)) {
                recipients.optIn(command.personId(), channel.topic());
            }
        }
    }

    private void choose(Command command, View before, Code topic, boolean yes) {
        if (yes != before.wants(topic)) {
            choose(command, topic, yes);
            consent(command, before, topic, yes);
        }
    }

    private void choose(Command command, Code topic, boolean yes) {
        UUID person = command.personId();
        if (yes) {
            recipients.optIn(person, topic);
            return;
        }
        recipients.optOut(person, topic, clock.instant(), command.actor().reference());
        boolean all = topic.equals(Recipients.ALL_TOPICS);
        letters.stop(person, all ? null : topic, NotSentBecause.OPTED_OUT);
        if (all) {
            var unused = preferences.withdraw(person, null, clock.instant());
        }
    }

    /** A yes by the link of a letter is one that its reader has confirmed: it came to their address. */
    private void consent(Command command, View before, Code topic, boolean yes) {
        Instant now = clock.instant();
        if (yes && before.needsConsent(topic)) {
            RecordWish.Shown shown = command.shown();
            preferences.keep(Consent.given(command.personId(), topic, SOURCE, shown.wording(), shown.language(), now));
        } else if (!yes) {
            var unused = preferences.withdraw(command.personId(), topic, now);
        }
    }

    private void measuring(Command command, View before, Wanted wanted) {
        RecordWish.Shown shown = command.shown();
        UUID person = command.personId();
        Instant now = clock.instant();
        if (wanted.measuring() && !before.measuring()) {
            preferences.keep(Consent.given(person, Consent.MEASURING, SOURCE, shown.wording(), shown.language(), now));
        } else if (!wanted.measuring() && before.measuring()) {
            var unused = preferences.withdraw(person, Consent.MEASURING, now);
        }
    }

    private void changePerson(Command command, View before, Wanted wanted) {
        boolean zoneStays = wanted.zone() == null || wanted.zone().equals(before.zone());
        if (Objects.equals(wanted.language(), before.language()) && zoneStays) {
            return;
        }
        var person = people.find(new PersonId(command.personId())).orElseThrow(() -> new LostUpdate("person"));
        PersonDetails changed = person.details()
                .reading(wanted.language(), zoneStays ? person.details().zone() : wanted.zone());
        var outcome =
                changePerson.handle(new ChangePerson.Command(command.actor(), person.id(), person.version(), changed));
        if (!(outcome instanceof ChangePerson.Outcome.Changed)) {
            throw new LostUpdate("person");
        }
    }
}
