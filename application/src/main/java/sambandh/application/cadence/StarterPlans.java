package sambandh.application.cadence;

import java.util.List;
import sambandh.domain.cadence.Plan;
import sambandh.domain.shared.Code;

/** Plans that are delivered; customers are enrolled in none of them before somebody adopts it. */
public interface StarterPlans {
    record Starter(Code code, Plan.Details details) {}

    List<Starter> all();
}
