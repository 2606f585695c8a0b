package sambandh.persistence.product;

import sambandh.application.product.ProductViews;
import sambandh.application.product.Products;
import sambandh.application.product.ProductsContract;
import sambandh.application.shared.UnitOfWork;
import sambandh.persistence.shared.TestContext;

class JdbcProductsTest implements ProductsContract {
    @Override
    public Products products() {
        return TestContext.bean(Products.class);
    }

    @Override
    public ProductViews views() {
        return TestContext.bean(ProductViews.class);
    }

    @Override
    public UnitOfWork unitOfWork() {
        return TestContext.bean(UnitOfWork.class);
    }
}
