package sambandh.application.customer;

import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.LostUpdate;
import sambandh.domain.customer.Confirmation;

public final class InMemoryDataRules implements DataRules {
    private final InMemoryUnitOfWork unitOfWork;
    private Kept kept = new Kept(Confirmation.USUAL, 0);

    public InMemoryDataRules(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Kept kept() {
        return kept;
    }

    @Override
    public void replace(Kept rules) {
        unitOfWork.mustBeOpen();
        if (kept.version() != rules.version() - 1) {
            throw new LostUpdate("data rules");
        }
        kept = rules;
    }
}
