package sambandh.application.access;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.domain.access.Login;
import sambandh.domain.access.TryBudget;

public final class InMemoryThrottle implements Throttle {
    private final Map<String, Instant> fullAt = new HashMap<>();
    private final Set<String> places = new HashSet<>();
    private final InMemoryUnitOfWork unitOfWork;

    public InMemoryThrottle(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public synchronized Duration take(Login login, String address, Instant now) {
        unitOfWork.mustBeOpen();
        Map<String, TryBudget> budgets = budgets(login, address);
        Duration longest = budgets.entrySet().stream()
                .map(e -> e.getValue().wait(fullAt.getOrDefault(e.getKey(), now), now))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        if (longest.isZero()) {
            budgets.forEach((key, budget) -> fullAt.put(key, budget.afterTry(fullAt.getOrDefault(key, now), now)));
        }
        return longest;
    }

    @Override
    public synchronized void succeeded(Login login, String address, Instant now) {
        unitOfWork.mustBeOpen();
        budgets(login, address)
                .forEach((key, budget) -> fullAt.computeIfPresent(key, (k, full) -> budget.afterRefund(full)));
        places.add(login.value() + "\n" + address);
    }

    @Override
    public synchronized void forget(Instant now) {
        unitOfWork.mustBeOpen();
        fullAt.values().removeIf(full -> full.isBefore(now));
    }

    private Map<String, TryBudget> budgets(Login login, String address) {
        String here = login.value() + "\n" + address;
        Map<String, TryBudget> budgets = new LinkedHashMap<>();
        budgets.put("here " + here, TryBudget.ACCOUNT_AT_ADDRESS);
        budgets.put("address " + address, TryBudget.ADDRESS);
        if (!places.contains(here)) {
            budgets.put("account " + login.value(), TryBudget.ACCOUNT);
        }
        return budgets;
    }
}
