import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.ApiResponse;
import org.openapitools.client.api.CustomersApi;
import org.openapitools.client.api.PagesApi;
import org.openapitools.client.api.SignInApi;
import org.openapitools.client.model.Customer;
import org.openapitools.client.model.CustomerList;
import org.openapitools.client.model.CustomerPatch;
import org.openapitools.client.model.CustomerRequest;
import org.openapitools.client.model.ExternalId;
import org.openapitools.client.model.Health;
import org.openapitools.client.model.Problem;
import org.openapitools.client.model.SignInRequest;

/** What another company's program would do with the client that it generated. Compiled together with that client. */
public final class ClientJourney {
    private final ApiClient client = new ApiClient();
    private CustomersApi customers;

    public static void main(String[] arguments) throws Exception {
        new ClientJourney(arguments[0]).run(arguments[1], arguments[2]);
    }

    private ClientJourney(String address) {
        client.updateBaseUri(address);
    }

    private void run(String user, String password) throws Exception {
        check(new PagesApi(client).getReadiness().getStatus() == Health.StatusEnum.UP, "it is ready");
        signIn(user, password);
        Customer one = create("Chai Ghar " + UUID.randomUUID());
        change(one);
        for (int i = 0; i < 3; i++) {
            create("Tea Stall " + UUID.randomUUID());
        }
        page();
        meetProblems();
    }

    private void signIn(String user, String password) throws ApiException {
        SignInRequest wanted = new SignInRequest().user(user).password(password);
        String token = new SignInApi(client).login(wanted).getAccessToken();
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        customers = new CustomersApi(client);
    }

    private Customer create(String name) throws ApiException {
        CustomerRequest request = new CustomerRequest()
                .kind(CustomerRequest.KindEnum.ORGANISATION)
                .name(name)
                .country("IN")
                .putAttributesItem("tier", "gold")
                .addExternalIdsItem(new ExternalId().source("client").externalId(name));
        String key = UUID.randomUUID().toString();
        Customer made = customers.createCustomer(request, key);
        check(made.getName().equals(name) && made.getCreatedAt() != null, "it was made as wanted");
        check(customers.createCustomer(request, key).getId().equals(made.getId()), "the same key made no second one");
        return made;
    }

    private void change(Customer customer) throws ApiException {
        ApiResponse<Customer> read = customers.getCustomerWithHttpInfo(customer.getId().toString());
        String etag = read.getHeaders().get("ETag").getFirst();
        CustomerPatch patch = new CustomerPatch().name("चाय घर").country(null);
        Customer after = customers.changeCustomer(customer.getId().toString(), etag, patch);
        check(after.getName().equals("चाय घर"), "the name changed");
        check(after.getCountry() == null, "null took the country away");
        check(after.getAttributes().equals(customer.getAttributes()), "what was not named stayed");
        ApiException stale = refused(() -> customers.changeCustomer(customer.getId().toString(), etag, patch));
        check(stale.getCode() == 412, "the old version is refused");
    }

    private void page() throws ApiException {
        List<UUID> seen = new ArrayList<>();
        String cursor = null;
        do {
            CustomerList page = customers.listCustomers(2, cursor, "name", null, null, null, null, null, null, null);
            page.getItems().forEach(customer -> seen.add(customer.getId()));
            cursor = page.getNext();
        } while (cursor != null);
        check(seen.size() >= 4 && seen.stream().distinct().count() == seen.size(), "each customer was listed once");
    }

    private void meetProblems() throws Exception {
        CustomerRequest wrong = new CustomerRequest()
                .kind(CustomerRequest.KindEnum.ORGANISATION)
                .name("")
                .country("Atlantis");
        ApiException refused = refused(() -> customers.createCustomer(wrong, null));
        Problem problem = client.getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
        check(problem.getStatus() == 422 && refused.getCode() == 422, "it is invalid");
        check(problem.getErrors().stream().anyMatch(fault -> fault.getPointer().equals("/country")), "by its place");
        ApiException absent = refused(() -> customers.getCustomer(UUID.randomUUID().toString()));
        check(absent.getCode() == 404, "what is not there is not found");
    }

    private interface Call {
        Object make() throws ApiException;
    }

    private static ApiException refused(Call call) {
        try {
            throw new AssertionError("was not refused: " + Objects.toString(call.make()));
        } catch (ApiException expected) {
            return expected;
        }
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("not so: " + what);
        }
    }
}
