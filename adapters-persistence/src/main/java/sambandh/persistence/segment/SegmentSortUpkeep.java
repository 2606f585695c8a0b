package sambandh.persistence.segment;

import jakarta.inject.Singleton;
import sambandh.application.shared.UnitOfWork;
import sambandh.application.shared.Upkeep;
import sambandh.domain.customer.NameFold;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.SortNames;

/** Sorts segments by name that an older release took in. */
@Singleton
class SegmentSortUpkeep implements Upkeep {
    private final SortNames names;
    private final UnitOfWork unitOfWork;

    SegmentSortUpkeep(Db db, UnitOfWork unitOfWork) {
        this.names = new SortNames(db, "segment", NameFold::sortKey);
        this.unitOfWork = unitOfWork;
    }

    @Override
    public boolean step() {
        return unitOfWork.perform(names::fill);
    }
}
