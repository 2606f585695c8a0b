package sambandh.application.product;

import java.time.Clock;
import java.util.Optional;
import sambandh.application.shared.Audit;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.product.Product;
import sambandh.domain.product.ProductId;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.ExternalId;

/** Changes what people edit of a product. */
public final class ChangeProduct {
    /** @param expectedVersion the version that the change was made from */
    public record Command(Actor actor, ProductId id, long expectedVersion, Product.Details details) {}

    public sealed interface Outcome {
        record Changed(Product product) implements Outcome {}

        record Unknown() implements Outcome {}

        record Stale() implements Outcome {}

        record ExternalIdTaken(ExternalId id) implements Outcome {}
    }

    private final Products products;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public ChangeProduct(Products products, Audit audit, UnitOfWork unitOfWork, Clock clock) {
        this.products = products;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    public Outcome handle(Command command) {
        return unitOfWork.perform(() -> {
            Product old = products.find(command.id()).orElse(null);
            if (old == null) {
                return new Outcome.Unknown();
            }
            if (old.version() != command.expectedVersion()) {
                return new Outcome.Stale();
            }
            Optional<ExternalId> taken = command.details().externalIds().stream()
                    .filter(id -> products.findByExternalId(id)
                            .filter(other -> !other.id().equals(command.id()))
                            .isPresent())
                    .findFirst();
            if (taken.isPresent()) {
                return new Outcome.ExternalIdTaken(taken.get());
            }
            if (command.details().equals(old.details())) {
                return new Outcome.Changed(old);
            }
            Product changed = old.change(command.details(), clock.instant());
            products.replace(changed);
            audit.record(
                    command.actor(),
                    "product.change",
                    old.id().value(),
                    ProductAudit.fields(old.details()),
                    ProductAudit.fields(changed.details()));
            return new Outcome.Changed(changed);
        });
    }
}
