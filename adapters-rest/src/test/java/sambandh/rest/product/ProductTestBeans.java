package sambandh.rest.product;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import sambandh.application.product.ChangeProduct;
import sambandh.application.product.CreateProduct;
import sambandh.application.product.InMemoryProducts;
import sambandh.application.product.Products;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Ids;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.UnitOfWork;

@Factory
class ProductTestBeans {
    @Singleton
    InMemoryProducts products(InMemoryUnitOfWork unitOfWork) {
        return new InMemoryProducts(unitOfWork);
    }

    @Singleton
    CreateProduct createProduct(Products products, Audit audit, UnitOfWork unitOfWork, Ids ids, Clock clock) {
        return new CreateProduct(products, audit, unitOfWork, ids, clock);
    }

    @Singleton
    ChangeProduct changeProduct(Products products, Audit audit, UnitOfWork unitOfWork, Clock clock) {
        return new ChangeProduct(products, audit, unitOfWork, clock);
    }
}
