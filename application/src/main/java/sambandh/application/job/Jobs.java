package sambandh.application.job;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import sambandh.domain.shared.Code;

/** All jobs that the columns contribute, in the order of their names. */
public final class Jobs {
    private final List<Job> all;
    private final Map<Code, Job> byName;

    /** @throws IllegalStateException where two have one name */
    public Jobs(List<? extends Job> contributed) {
        all = contributed.stream()
                .sorted(Comparator.comparing(job -> job.name().value()))
                .map(Job.class::cast)
                .toList();
        byName = all.stream().collect(Collectors.toUnmodifiableMap(Job::name, Function.identity()));
    }

    public List<Job> all() {
        return all;
    }

    Optional<Job> find(Code name) {
        return Optional.ofNullable(byName.get(name));
    }
}
