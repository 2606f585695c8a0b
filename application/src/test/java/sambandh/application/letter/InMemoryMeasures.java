package sambandh.application.letter;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.domain.letter.LetterId;

public final class InMemoryMeasures implements Measures {
    private final Map<LetterId, Measured> all = new HashMap<>();
    private final InMemoryUnitOfWork unitOfWork;

    public InMemoryMeasures(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public void begin(Collection<LetterId> letters) {
        unitOfWork.mustBeOpen();
        letters.forEach(letter -> all.putIfAbsent(letter, Measured.NOTHING_YET));
    }

    @Override
    public void opened(LetterId letter, Instant at) {
        count(
                letter,
                m -> new Measured(
                        m.opens() + 1,
                        m.firstOpenedAt() == null ? at : m.firstOpenedAt(),
                        m.clicks(),
                        m.firstClickedAt()));
    }

    @Override
    public void clicked(LetterId letter, Instant at) {
        count(
                letter,
                m -> new Measured(
                        m.opens(),
                        m.firstOpenedAt(),
                        m.clicks() + 1,
                        m.firstClickedAt() == null ? at : m.firstClickedAt()));
    }

    private void count(LetterId letter, UnaryOperator<Measured> how) {
        unitOfWork.mustBeOpen();
        all.computeIfPresent(letter, (_, m) -> how.apply(m));
    }

    @Override
    public Optional<Measured> find(LetterId letter) {
        return Optional.ofNullable(all.get(letter));
    }
}
