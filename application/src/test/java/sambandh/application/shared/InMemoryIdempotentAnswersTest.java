package sambandh.application.shared;

class InMemoryIdempotentAnswersTest implements IdempotentAnswersContract {
    private final TestClock clock = new TestClock("2026-03-01T08:00:00Z");
    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryIdempotentAnswers answers = new InMemoryIdempotentAnswers(unitOfWork, clock);

    @Override
    public IdempotentAnswers answers() {
        return answers;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return unitOfWork;
    }

    @Override
    public TestClock clock() {
        return clock;
    }
}
