package sambandh.application.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.Page;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.product.Product;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.Scope;

/** What every keeper of products does, the one in memory and the one in the database. */
public interface ProductsContract {
    Scope ALL = new Scope.Company();
    ProductViews.Filter ANY = new ProductViews.Filter(null, null, null);

    Products products();

    ProductViews views();

    UnitOfWork unitOfWork();

    @Test
    default void what_was_added_is_found_again_whole() {
        Product product = SampleProducts.product().build();
        unitOfWork().run(() -> products().add(product));
        assertThat(products().find(product.id())).contains(product);
        assertThat(views().find(ALL, product.id())).contains(product);
    }

    @Test
    default void it_is_found_by_each_of_its_outside_ids() {
        ExternalId erp = ExternalId.of("erp", "A-1");
        ExternalId shop = ExternalId.of("shop", "नमस्ते/1");
        Product product = SampleProducts.product().externalIds(erp, shop).build();
        unitOfWork().run(() -> products().add(product));
        assertThat(products().findByExternalId(erp)).contains(product);
        assertThat(products().findByExternalId(shop)).contains(product);
        assertThat(products().findByExternalId(ExternalId.of("erp", "a-1"))).isEmpty();
    }

    @Test
    default void a_change_takes_the_place_of_the_version_before() {
        Product product = SampleProducts.product().build();
        unitOfWork().run(() -> products().add(product));
        Product changed = product.change(
                SampleProducts.details("चाय"), product.changedAt().plusSeconds(5));
        unitOfWork().run(() -> products().replace(changed));
        assertThat(products().find(product.id())).contains(changed);
    }

    @Test
    default void a_change_of_an_older_version_is_lost() {
        Product product = SampleProducts.product().build();
        unitOfWork().run(() -> products().add(product));
        Product changed = product.change(SampleProducts.details("first"), product.changedAt());
        unitOfWork().run(() -> products().replace(changed));
        assertThatThrownBy(() -> unitOfWork().run(() -> products().replace(changed)))
                .isInstanceOf(LostUpdate.class);
    }

    @Test
    default void writing_outside_a_unit_of_work_is_refused() {
        Product product = SampleProducts.product().build();
        assertThatThrownBy(() -> products().add(product)).isInstanceOf(IllegalStateException.class);
        assertThat(products().find(product.id())).isEmpty();
    }

    @Test
    default void a_list_walks_through_all_pages_in_both_directions() {
        Code own = SampleProducts.freshCategory();
        List<Product> made = new ArrayList<>();
        for (String name : List.of("b", "a", "a", "e", "d")) {
            made.add(SampleProducts.product().name(name).category(own).build());
        }
        unitOfWork().run(() -> made.forEach(products()::add));
        ProductViews.Filter filter = new ProductViews.Filter(null, own, null);
        assertThat(walk(filter, new Page.Wanted(2, "name", false, null)))
                .extracting(p -> p.details().name())
                .containsExactly("a", "a", "b", "d", "e");
        assertThat(walk(filter, new Page.Wanted(2, "createdAt", true, null)))
                .hasSize(5)
                .containsExactlyInAnyOrderElementsOf(made);
    }

    @Test
    default void a_list_by_name_goes_as_readers_expect() {
        Code own = SampleProducts.freshCategory();
        unitOfWork()
                .run(() -> List.of("Zitronentee", "anise", "Äpfel, getrocknet", "चाय", "Betel")
                        .forEach(name -> products()
                                .add(SampleProducts.product()
                                        .name(name)
                                        .category(own)
                                        .build())));
        assertThat(walk(new ProductViews.Filter(null, own, null), new Page.Wanted(2, "name", false, null)))
                .extracting(p -> p.details().name())
                .containsExactly("anise", "Äpfel, getrocknet", "Betel", "Zitronentee", "चाय");
    }

    @Test
    default void a_list_is_counted_only_when_asked_and_on_every_page_the_same() {
        Code own = SampleProducts.freshCategory();
        unitOfWork()
                .run(() -> List.of("a", "b", "c")
                        .forEach(name -> products()
                                .add(SampleProducts.product()
                                        .name(name)
                                        .category(own)
                                        .build())));
        ProductViews.Filter filter = new ProductViews.Filter(null, own, null);
        Page.Wanted plain = Page.Wanted.first(2, "name");
        assertThat(views().list(ALL, filter, plain).count()).isNull();
        Page<Product> first = views().list(ALL, filter, plain.counting(100));
        assertThat(first.count()).isEqualTo(3);
        assertThat(views().list(ALL, filter, plain.counting(100).after(first.next())))
                .satisfies(second -> {
                    assertThat(second.items()).hasSize(1);
                    assertThat(second.count()).isEqualTo(3);
                });
        assertThat(views().list(ALL, filter, plain.counting(2)).count()).isEqualTo(2);
    }

    @Test
    default void filters_narrow_a_list() {
        Code own = SampleProducts.freshCategory();
        Product service = SampleProducts.product()
                .category(own)
                .kind(Product.Kind.SERVICE)
                .build();
        Product old = SampleProducts.product().category(own).active(false).build();
        unitOfWork().run(() -> List.of(service, old).forEach(products()::add));
        Page.Wanted wanted = Page.Wanted.first(10, "name");
        assertThat(views().list(ALL, new ProductViews.Filter(Product.Kind.SERVICE, own, null), wanted)
                        .items())
                .containsExactly(service);
        assertThat(views().list(ALL, new ProductViews.Filter(null, own, false), wanted)
                        .items())
                .containsExactly(old);
    }

    @Test
    default void who_may_see_nothing_sees_nothing() {
        Product product = SampleProducts.product().build();
        unitOfWork().run(() -> products().add(product));
        assertThat(views().find(new Scope.Nothing(), product.id())).isEmpty();
        assertThat(views().list(new Scope.Nothing(), ANY, Page.Wanted.first(10, "name"))
                        .items())
                .isEmpty();
    }

    private List<Product> walk(ProductViews.Filter filter, Page.Wanted wanted) {
        List<Product> seen = new ArrayList<>();
        Page.@Nullable Position after = null;
        do {
            Page<Product> page = views().list(ALL, filter, wanted.after(after));
            seen.addAll(page.items());
            after = page.next();
        } while (after != null);
        return seen;
    }
}
