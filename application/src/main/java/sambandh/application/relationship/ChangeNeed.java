package sambandh.application.relationship;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.customer.Customers;
import sambandh.application.product.Products;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.product.ProductId;
import sambandh.domain.relationship.Need;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Fault;

/** Keeps what a customer needs, and whether it is met. */
public final class ChangeNeed {
    public sealed interface Outcome {
        /** @param need as it is now; as it was, where it was removed */
        record Done(Need need) implements Outcome {}

        record Unknown() implements Outcome {}

        record Stale() implements Outcome {}

        record Wrong(List<Fault> faults) implements Outcome {}
    }

    private final Needs needs;
    private final Customers customers;
    private final Products products;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Ids ids;
    private final Clock clock;

    public ChangeNeed(
            Needs needs,
            Customers customers,
            Products products,
            Audit audit,
            UnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        this.needs = needs;
        this.customers = customers;
        this.products = products;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.ids = ids;
        this.clock = clock;
    }

    public Outcome make(Actor actor, CustomerId customer, Need.Details details) {
        return unitOfWork.perform(() -> {
            if (customers.find(customer).isEmpty()) {
                return new Outcome.Unknown();
            }
            if (productIsUnknown(details)) {
                return unknownProduct();
            }
            Need need = new Need(ids.next(), 1, customer, details, actor.reference(), clock.instant());
            needs.add(need);
            audit.record(actor, "need.make", need.id(), Map.of(), fields(need));
            return new Outcome.Done(need);
        });
    }

    /** @param to null to remove it */
    public Outcome change(Actor actor, UUID id, long expectedVersion, Need.@Nullable Details to) {
        return unitOfWork.perform(() -> {
            Need old = needs.find(id).orElse(null);
            if (old == null) {
                return new Outcome.Unknown();
            }
            if (old.version() != expectedVersion) {
                return new Outcome.Stale();
            }
            if (to == null) {
                needs.remove(old);
                audit.record(actor, "need.remove", id, fields(old), Map.of());
                return new Outcome.Done(old);
            }
            if (productIsUnknown(to)) {
                return unknownProduct();
            }
            if (to.equals(old.details())) {
                return new Outcome.Done(old);
            }
            Need changed = old.change(to);
            needs.replace(changed);
            audit.record(actor, "need.change", id, fields(old), fields(changed));
            return new Outcome.Done(changed);
        });
    }

    private boolean productIsUnknown(Need.Details details) {
        Need.Met met = details.met();
        ProductId by = met == null ? null : met.by();
        return by != null && products.find(by).isEmpty();
    }

    private static Outcome unknownProduct() {
        return new Outcome.Wrong(List.of(new Fault("/metBy", "unknown_product", "There is no such product.")));
    }

    private static Map<String, Object> fields(Need need) {
        Need.Details d = need.details();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("customerId", need.customerId().value().toString());
        fields.put("origin", Codes.of(d.origin()));
        fields.put("since", d.since().toString());
        fields.put("text", d.text());
        if (d.category() != null) {
            fields.put("category", d.category().value());
        }
        Need.Met met = d.met();
        if (met != null) {
            fields.put("metOn", met.day().toString());
            fields.put("metBy", met.by() == null ? "-" : met.by().value().toString());
        }
        return fields;
    }
}
