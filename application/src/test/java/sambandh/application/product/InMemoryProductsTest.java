package sambandh.application.product;

import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.UnitOfWork;

class InMemoryProductsTest implements ProductsContract {
    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryProducts products = new InMemoryProducts(unitOfWork);

    @Override
    public Products products() {
        return products;
    }

    @Override
    public ProductViews views() {
        return products;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return unitOfWork;
    }
}
