package sambandh.application.job;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sambandh.domain.job.Occurrence;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Scope;

/** How the jobs fare. */
public interface JobViews {
    /**
     * @param open planned or at work
     * @param last the last that came to its end
     */
    record Standing(@Nullable Occurrence open, @Nullable Occurrence last) {}

    /** By job; without those that were never planned. */
    Map<Code, Standing> standings(Scope scope, List<Code> jobs);
}
