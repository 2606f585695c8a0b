package sambandh.application.product;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.product.Product;
import sambandh.domain.product.ProductId;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.ExternalId;

/** Takes a product into the catalogue. */
public final class CreateProduct {
    public record Command(Actor actor, Product.Details details) {}

    public sealed interface Outcome {
        record Created(Product product) implements Outcome {}

        record ExternalIdTaken(ExternalId id) implements Outcome {}
    }

    private final Products products;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Ids ids;
    private final Clock clock;

    public CreateProduct(Products products, Audit audit, UnitOfWork unitOfWork, Ids ids, Clock clock) {
        this.products = products;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.ids = ids;
        this.clock = clock;
    }

    public Outcome handle(Command command) {
        return unitOfWork.perform(() -> {
            Optional<ExternalId> taken = command.details().externalIds().stream()
                    .filter(id -> products.findByExternalId(id).isPresent())
                    .findFirst();
            if (taken.isPresent()) {
                return new Outcome.ExternalIdTaken(taken.get());
            }
            Product product = Product.make(new ProductId(ids.next()), command.details(), clock.instant());
            products.add(product);
            audit.record(
                    command.actor(),
                    "product.create",
                    product.id().value(),
                    Map.of(),
                    ProductAudit.fields(product.details()));
            return new Outcome.Created(product);
        });
    }
}
