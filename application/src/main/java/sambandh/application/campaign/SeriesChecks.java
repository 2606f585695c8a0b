package sambandh.application.campaign;

import java.util.ArrayList;
import java.util.List;
import sambandh.domain.campaign.Series;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Fault;
import sambandh.domain.shared.InvalidInput;

/** Looks over what a series would send, and what sets it going. */
public final class SeriesChecks {
    private final CampaignChecks letters;
    private final Triggers triggers;

    public SeriesChecks(CampaignChecks letters, Triggers triggers) {
        this.letters = letters;
        this.triggers = triggers;
    }

    /**
     * Checks what must be right even in a draft.
     *
     * @throws InvalidInput with all faults
     */
    void draft(Series.Details details) {
        List<Fault> faults = new ArrayList<>();
        Code trigger = details.trigger();
        if (trigger != null && !triggers.has(trigger)) {
            faults.add(unknown("/trigger"));
        }
        details.exits().events().stream()
                .filter(code -> !triggers.has(code))
                .forEach(code -> faults.add(unknown("/exits/events")));
        for (int i = 0; i < details.steps().size(); i++) {
            Series.Step step = details.steps().get(i);
            faults.addAll(letters.letter("/steps/" + i, step.template(), step.inputs()));
        }
        orThrow(faults);
    }

    /**
     * Checks what must be right before it starts: every letter, in the languages that it is written in.
     *
     * @throws InvalidInput with every error in the letters
     * @throws sambandh.domain.shared.NotAllowed where letters of their purpose are not for the actor to send
     */
    void start(Actor actor, Series.Details details) {
        draft(details);
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < details.steps().size(); i++) {
            Series.Step step = details.steps().get(i);
            letters.allowed(actor, "/steps/" + i, step.template());
            faults.addAll(letters.refusals("/steps/" + i, step.template(), step.inputs()));
        }
        orThrow(faults);
    }

    private static Fault unknown(String at) {
        return new Fault(at, "unknown_trigger", "Nothing of this code is told. See /api/v1/series-triggers.");
    }

    private static void orThrow(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }
}
