package sambandh.application.interaction;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.interaction.InteractionId;
import sambandh.domain.interaction.Talk;
import sambandh.domain.shared.Scope;

public final class InMemoryTalks implements Talks, ListeningViews {
    private record Kept(Talk talk, @Nullable String words) {}

    private final Map<InteractionId, Kept> all = new HashMap<>();
    private final InMemoryInteractions interactions;
    private final InMemoryUnitOfWork unitOfWork;

    public InMemoryTalks(InMemoryInteractions interactions, InMemoryUnitOfWork unitOfWork) {
        this.interactions = interactions;
        this.unitOfWork = unitOfWork;
    }

    @Override
    public void keep(InteractionId id, Talk talk, @Nullable String transcript, Instant at, String toldBy) {
        unitOfWork.mustBeOpen();
        all.put(id, new Kept(talk, transcript));
    }

    @Override
    public Optional<Talk> find(InteractionId id) {
        return Optional.ofNullable(all.get(id)).map(Kept::talk);
    }

    @Override
    public Optional<String> transcript(InteractionId id) {
        return Optional.ofNullable(all.get(id)).map(Kept::words);
    }

    @Override
    public List<Month> months(Scope scope, EmployeeId employee, YearMonth first, YearMonth last) {
        if (scope instanceof Scope.Nothing) {
            return List.of();
        }
        Map<YearMonth, List<Talk>> byMonth = interactions.all().stream()
                .filter(it -> employee.equals(it.details().employeeId()) && all.containsKey(it.id()))
                .collect(Collectors.groupingBy(
                        it -> YearMonth.from(it.businessDate()),
                        TreeMap::new,
                        Collectors.mapping(it -> all.get(it.id()).talk(), Collectors.toList())));
        return byMonth.entrySet().stream()
                .filter(it -> !it.getKey().isBefore(first) && !it.getKey().isAfter(last))
                .map(it -> month(it.getKey(), it.getValue()))
                .toList();
    }

    private static Month month(YearMonth month, List<Talk> talks) {
        List<Talk.Measured> measured = talks.stream()
                .map(Talk::measured)
                .filter(java.util.Objects::nonNull)
                .toList();
        return new Month(
                month,
                talks.size(),
                (int) Math.round(
                        talks.stream().mapToInt(Talk::permille).average().orElse(0)),
                (int) talks.stream().filter(Talk::isTooMuch).count(),
                measured.size(),
                measured.stream().mapToLong(Talk.Measured::employeeQuestions).sum(),
                measured.stream().mapToLong(Talk.Measured::customerQuestions).sum(),
                measured.stream()
                        .map(Talk.Measured::longest)
                        .max(Duration::compareTo)
                        .orElse(Duration.ZERO));
    }
}
