package sambandh.application.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.shared.CountedIds;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.RecordedAudit;
import sambandh.application.shared.TestClock;
import sambandh.domain.product.Product;
import sambandh.domain.product.ProductId;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.ExternalId;

class ProductUseCasesTest {
    private final TestClock clock = new TestClock("2026-03-01T08:00:00Z");
    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryProducts products = new InMemoryProducts(unitOfWork);
    private final RecordedAudit audit = new RecordedAudit();
    private final Actor agent = new Actor.Staff(UUID.randomUUID(), Set.of("agent"));
    private final CreateProduct create = new CreateProduct(products, audit, unitOfWork, new CountedIds(), clock);
    private final ChangeProduct change = new ChangeProduct(products, audit, unitOfWork, clock);

    @Test
    void a_product_is_made_kept_and_audited() {
        Product made = created(SampleProducts.details("Chai"));
        assertThat(products.find(made.id())).contains(made);
        assertThat(made.version()).isEqualTo(1);
        assertThat(audit.all()).singleElement().satisfies(e -> {
            assertThat(e.actor()).isEqualTo(agent);
            assertThat(e.action()).isEqualTo("product.create");
            assertThat(e.subject()).isEqualTo(made.id().value());
        });
    }

    @Test
    void an_outside_id_belongs_to_one_product_only() {
        ExternalId sku = ExternalId.of("erp", "A-1");
        Product.Details details =
                SampleProducts.product().externalIds(sku).build().details();
        created(details);
        assertThat(create.handle(new CreateProduct.Command(agent, details)))
                .isEqualTo(new CreateProduct.Outcome.ExternalIdTaken(sku));
        assertThat(audit.all()).hasSize(1);
    }

    @Test
    void a_change_made_from_an_older_version_is_refused() {
        Product made = created(SampleProducts.details("Chai"));
        var first = new ChangeProduct.Command(agent, made.id(), 1, SampleProducts.details("Tea"));
        assertThat(change.handle(first)).isInstanceOf(ChangeProduct.Outcome.Changed.class);
        assertThat(change.handle(first)).isEqualTo(new ChangeProduct.Outcome.Stale());
        assertThat(products.find(made.id()).orElseThrow().details().name()).isEqualTo("Tea");
    }

    @Test
    void a_change_of_nothing_leaves_everything_as_it_was() {
        Product made = created(SampleProducts.details("Chai"));
        assertThat(change.handle(new ChangeProduct.Command(agent, made.id(), 1, made.details())))
                .isEqualTo(new ChangeProduct.Outcome.Changed(made));
        assertThat(audit.all()).hasSize(1);
    }

    @Test
    void what_does_not_exist_cannot_be_changed() {
        var command =
                new ChangeProduct.Command(agent, new ProductId(UUID.randomUUID()), 1, SampleProducts.details("Tea"));
        assertThat(change.handle(command)).isEqualTo(new ChangeProduct.Outcome.Unknown());
    }

    private Product created(Product.Details details) {
        return ((CreateProduct.Outcome.Created) create.handle(new CreateProduct.Command(agent, details))).product();
    }
}
