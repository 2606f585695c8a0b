package sambandh.rest.product;

import static sambandh.rest.shared.Roles.ADMINISTRATOR;
import static sambandh.rest.shared.Roles.AGENT;
import static sambandh.rest.shared.Roles.ANALYST;
import static sambandh.rest.shared.Roles.MANAGER;
import static sambandh.rest.shared.Roles.MARKETER;
import static sambandh.rest.shared.Roles.SUPPORT;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import sambandh.application.product.ChangeProduct;
import sambandh.application.product.CreateProduct;
import sambandh.application.product.ProductViews;
import sambandh.application.shared.Page;
import sambandh.domain.product.Product;
import sambandh.domain.product.ProductId;
import sambandh.domain.shared.Code;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.Etags;
import sambandh.rest.shared.Idempotent;
import sambandh.rest.shared.ListParams;
import sambandh.rest.shared.ListResponse;
import sambandh.rest.shared.Lists;
import sambandh.rest.shared.MergePatches;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.Wire;

@Controller("/api/v1/products")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Products", description = "What the company sells.")
@AnswersProblems
class ProductController {
    private final CreateProduct createProduct;
    private final ChangeProduct changeProduct;
    private final ProductViews views;
    private final Lists lists;
    private final MergePatches patches;
    private final Caller caller;

    ProductController(
            CreateProduct createProduct,
            ChangeProduct changeProduct,
            ProductViews views,
            Lists lists,
            MergePatches patches,
            Caller caller) {
        this.createProduct = createProduct;
        this.changeProduct = changeProduct;
        this.views = views;
        this.lists = lists;
        this.patches = patches;
        this.caller = caller;
    }

    /** Lists products, sorted by name unless told otherwise; also by createdAt. */
    @Get
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<ListResponse<ProductResponse>> listProducts(
            @RequestBean ListParams params,
            @Parameter(description = "product or service") @QueryValue @Nullable String kind,
            @Parameter(description = "The company's own code.", example = "tea") @QueryValue @Nullable String category,
            @Parameter(description = "Whether it is still sold.", schema = @Schema(type = "boolean"))
                    @QueryValue
                    @Nullable String active) {
        Page.Wanted wanted = lists.wanted(params, "name", "createdAt");
        var filter = new ProductViews.Filter(
                Wire.filter("kind", Product.Kind.class, kind),
                Wire.filter("category", category, Code::new),
                Wire.flag("active", active));
        return lists.answer(params, wanted, views.list(caller.scope(), filter, wanted), ProductResponse::of);
    }

    /** Shows one product. */
    @Get("/{id}")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<ProductResponse> getProduct(String id) {
        return answer(find(id));
    }

    /** Takes a product into the catalogue. */
    @Post
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Secured({ADMINISTRATOR, MANAGER, MARKETER})
    HttpResponse<ProductResponse> createProduct(@Body ProductRequest request) {
        var command = new CreateProduct.Command(caller.actor(), request.toDetails());
        return switch (createProduct.handle(command)) {
            case CreateProduct.Outcome.Created(Product product) ->
                Etags.with(
                        HttpResponse.created(
                                ProductResponse.of(product),
                                URI.create("/api/v1/products/" + product.id().value())),
                        product.version());
            case CreateProduct.Outcome.ExternalIdTaken _ -> throw externalIdTaken();
        };
    }

    /** Changes the fields that are named; null takes a field away. */
    @Patch("/{id}")
    @Consumes(MergePatches.MEDIA_TYPE)
    @Secured({ADMINISTRATOR, MANAGER, MARKETER})
    HttpResponse<ProductResponse> changeProduct(
            String id, @Body @Schema(implementation = ProductRequest.class) String patch, HttpRequest<?> request) {
        Etags.Expected expected = Etags.expected(request);
        Product before = find(id);
        ProductRequest after = patches.apply(ProductRequest.of(before), ProductRequest.class, patch);
        var command = new ChangeProduct.Command(
                caller.actor(), before.id(), expected.of(before.version()), after.toDetails());
        return switch (changeProduct.handle(command)) {
            case ChangeProduct.Outcome.Changed(Product product) -> answer(product);
            case ChangeProduct.Outcome.Unknown _ -> throw ProblemException.notFound();
            case ChangeProduct.Outcome.Stale _ -> throw ProblemException.stale();
            case ChangeProduct.Outcome.ExternalIdTaken _ -> throw externalIdTaken();
        };
    }

    private Product find(String id) {
        return views.find(caller.scope(), new ProductId(Wire.id(id))).orElseThrow(ProblemException::notFound);
    }

    private static HttpResponse<ProductResponse> answer(Product product) {
        return Etags.with(HttpResponse.ok(ProductResponse.of(product)), product.version());
    }

    private static ProblemException externalIdTaken() {
        return ProblemException.conflict(
                "/externalIds", "external_id_taken", "Another product has this outside id already.");
    }
}
