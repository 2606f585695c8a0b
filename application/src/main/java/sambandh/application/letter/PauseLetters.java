package sambandh.application.letter;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import sambandh.application.letter.ReadPreferences.View;
import sambandh.application.letter.UnsubscribeLinks.Target;
import sambandh.domain.shared.Actor;

/** Gives a person a pause from all optional letters, by the link of one of them. */
public final class PauseLetters {
    /** @param wording what was shown beside the button */
    public record Command(String token, Period pause, String wording) {}

    public sealed interface Outcome {
        /** @param until the first day of letters again, where the person lives */
        record Paused(LocalDate until) implements Outcome {}

        record LinkUnknown() implements Outcome {}
    }

    private final UnsubscribeLinks links;
    private final ReadPreferences read;
    private final ChangePreferences change;
    private final Clock clock;

    public PauseLetters(UnsubscribeLinks links, ReadPreferences read, ChangePreferences change, Clock clock) {
        this.links = links;
        this.read = read;
        this.change = change;
        this.clock = clock;
    }

    public Outcome handle(Command command) {
        return links.read(command.token())
                .flatMap(target -> read.of(target.personId(), target.topic())
                        .map(seen -> LocalDate.ofInstant(clock.instant(), seen.zone())
                                .plus(command.pause()))
                        .map(day -> pause(command, target, day)))
                .orElseGet(Outcome.LinkUnknown::new);
    }

    private static ChangePreferences.Wanted until(LocalDate day, View now) {
        return new ChangePreferences.Wanted(
                Map.of(),
                now.everythingOff(),
                now.language(),
                null,
                now.wishes().withPause(day.atStartOfDay(now.zone()).toInstant()),
                now.measuring());
    }

    private Outcome pause(Command command, Target target, LocalDate day) {
        var outcome = change.handle(new ChangePreferences.Command(
                new Actor.OfCustomer(target.personId()),
                target.personId(),
                target.topic(),
                null,
                now -> until(day, now),
                new RecordWish.Shown(target.letterId(), Unsubscribe.SEVERAL, command.wording())));
        return outcome instanceof ChangePreferences.Outcome.Changed
                ? new Outcome.Paused(day)
                : new Outcome.LinkUnknown();
    }
}
