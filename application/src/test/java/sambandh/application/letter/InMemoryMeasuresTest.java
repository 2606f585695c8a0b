package sambandh.application.letter;

import java.util.UUID;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.letter.LetterId;

class InMemoryMeasuresTest implements MeasuresContract {
    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryMeasures measures = new InMemoryMeasures(unitOfWork);

    @Override
    public Measures measures() {
        return measures;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return unitOfWork;
    }

    @Override
    public LetterId letter() {
        return new LetterId(UUID.randomUUID());
    }
}
