package sambandh.persistence.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sambandh.application.shared.Page;
import sambandh.application.shared.UnitOfWork;
import sambandh.application.template.Editions;
import sambandh.application.template.EditionsContract;
import sambandh.application.template.OwnTemplates;
import sambandh.application.template.OwnTemplatesContract;
import sambandh.application.template.TemplateViews;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.Scope;
import sambandh.domain.template.OwnTemplate;
import sambandh.domain.template.Purpose;
import sambandh.domain.template.Template;
import sambandh.domain.template.TemplateVersion;
import sambandh.domain.template.Variant;
import sambandh.persistence.shared.TestContext;

class JdbcTemplatesTest implements OwnTemplatesContract, EditionsContract {
    @Override
    public OwnTemplates templates() {
        return TestContext.bean(OwnTemplates.class);
    }

    @Override
    public Editions editions() {
        return TestContext.bean(Editions.class);
    }

    @Override
    public UnitOfWork unitOfWork() {
        return TestContext.bean(UnitOfWork.class);
    }

    private static final UUID NONE = new UUID(0, 0);

    private Code code() {
        return new Code("t_" + UUID.randomUUID());
    }

    private OwnTemplate own(Code code) {
        Template.Details details =
                new Template.Details(Purpose.SERVICE, new Code("x"), Map.of(Language.ENGLISH, "Name"), List.of());
        return OwnTemplate.make(new Template(code, details), NOW);
    }

    private int made(Code code) {
        return unitOfWork().perform(() -> {
            templates().add(own(code));
            int number = templates().nextNumber(code);
            Variant variant = new Variant(Language.ENGLISH, "S", Variant.Format.HTML, "<p>x</p>", null);
            templates().add(new TemplateVersion(code, number, List.of(variant), null, NOW, "staff:x"));
            return number;
        });
    }

    @Test
    void two_who_make_a_version_at_once_get_one_and_two() throws Exception {
        Code code = code();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Callable<Integer> make = () -> made(code);
            List<Future<Integer>> numbers = both.invokeAll(List.of(make, make));
            assertThat(Stream.of(numbers.get(0).get(), numbers.get(1).get())).containsExactlyInAnyOrder(1, 2);
        }
    }

    @Test
    void of_two_who_give_a_code_at_once_one_does() throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 10; round++) {
                Code code = code();
                CyclicBarrier together = new CyclicBarrier(2);
                Callable<Boolean> add = () -> {
                    AtomicBoolean again = new AtomicBoolean();
                    return unitOfWork().perform(() -> {
                        templates().find(code);
                        if (!again.getAndSet(true)) {
                            meet(together);
                        }
                        return templates().add(own(code));
                    });
                };
                List<Future<Boolean>> added = both.invokeAll(List.of(add, add));
                assertThat(Stream.of(added.get(0).get(), added.get(1).get())).containsExactlyInAnyOrder(true, false);
            }
        }
    }

    private static void meet(CyclicBarrier together) {
        try {
            together.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            throw new IllegalStateException(alone);
        }
    }

    @Test
    void versions_are_listed_page_by_page_the_newest_first() {
        Code code = code();
        made(code);
        made(code);
        made(code);
        TemplateViews views = TestContext.bean(TemplateViews.class);
        Page.Wanted two = new Page.Wanted(2, "number", true, null, 10);
        Page<TemplateViews.VersionView> first = views.versions(new Scope.Company(), code, two);
        assertThat(first.items()).extracting(TemplateViews.VersionView::number).containsExactly(3, 2);
        assertThat(first.count()).isEqualTo(3);
        assertThat(views.versions(new Scope.Company(), code, two.after(first.next()))
                        .items())
                .singleElement()
                .satisfies(view -> {
                    assertThat(view.number()).isEqualTo(1);
                    assertThat(view.languages()).containsExactly(Language.ENGLISH);
                });
        assertThat(views.versions(new Scope.Nothing(), code, two).items()).isEmpty();
        Page.Wanted all = Page.Wanted.first(200, "code")
                .after(new Page.Position(code.value().substring(0, 37), NONE));
        assertThat(views.own(new Scope.Company(), false, all).items())
                .extracting(OwnTemplate::code)
                .contains(code);
        assertThat(views.own(new Scope.Nothing(), false, all).items()).isEmpty();
        assertThat(views.own(new Scope.Company(), true, all).items()).isEmpty();
        assertThat(views.among(new Scope.Company(), List.of(code, new Code("nothing"))))
                .containsExactly(code);
    }
}
