package sambandh.persistence.cadence;

import jakarta.inject.Singleton;
import java.util.List;
import sambandh.application.cadence.StarterPlans;
import sambandh.domain.shared.Code;

/** Delivered plans, from {@code cadence/plans.json}. */
@Singleton
class StarterPlanFiles implements StarterPlans {
    private final List<Starter> all;

    StarterPlanFiles(PlanJson json) {
        this.all = json.readAll(CalendarFiles.text("plans.json")).entrySet().stream()
                .map(it -> new Starter(new Code(it.getKey()), it.getValue()))
                .toList();
    }

    @Override
    public List<Starter> all() {
        return all;
    }
}
