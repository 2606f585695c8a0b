package sambandh.application.cadence;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.LostUpdate;
import sambandh.domain.cadence.SeasonException;
import sambandh.domain.cadence.SeasonExceptionId;
import sambandh.domain.cadence.SeasonRule;
import sambandh.domain.cadence.SeasonRuleId;

public final class InMemorySeasons implements SeasonStore {
    private final Map<SeasonRuleId, SeasonRule> rules = new LinkedHashMap<>();
    private final Map<SeasonExceptionId, SeasonException> exceptions = new LinkedHashMap<>();
    private final InMemoryUnitOfWork unitOfWork;

    public InMemorySeasons(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public List<SeasonRule> rules() {
        return rules.values().stream()
                .sorted(Comparator.comparing(it -> it.details().name()))
                .toList();
    }

    @Override
    public Optional<SeasonRule> rule(SeasonRuleId id) {
        return Optional.ofNullable(rules.get(id));
    }

    @Override
    public void add(SeasonRule rule) {
        unitOfWork.mustBeOpen();
        rules.put(rule.id(), rule);
    }

    @Override
    public void replace(SeasonRule rule) {
        unitOfWork.mustBeOpen();
        if (rule(rule.id()).orElseThrow().version() != rule.version() - 1) {
            throw new LostUpdate("season rule");
        }
        rules.put(rule.id(), rule);
    }

    @Override
    public void remove(SeasonRule rule) {
        unitOfWork.mustBeOpen();
        rules.remove(rule.id());
    }

    @Override
    public List<SeasonException> exceptions(Collection<UUID> customers) {
        return exceptions.values().stream()
                .filter(it -> customers.contains(it.customerId()))
                .sorted(Comparator.comparing(SeasonException::from))
                .toList();
    }

    @Override
    public Optional<SeasonException> exception(SeasonExceptionId id) {
        return Optional.ofNullable(exceptions.get(id));
    }

    @Override
    public void add(SeasonException exception) {
        unitOfWork.mustBeOpen();
        exceptions.put(exception.id(), exception);
    }

    @Override
    public void remove(SeasonExceptionId id) {
        unitOfWork.mustBeOpen();
        exceptions.remove(id);
    }
}
