import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.ApiResponse;
import org.openapitools.client.api.CustomersApi;
import org.openapitools.client.api.ImportsApi;
import org.openapitools.client.api.PagesApi;
import org.openapitools.client.api.SignInApi;
import org.openapitools.client.model.Customer;
import org.openapitools.client.model.CustomerList;
import org.openapitools.client.model.CustomerPatch;
import org.openapitools.client.model.CustomerRequest;
import org.openapitools.client.model.ExternalId;
import org.openapitools.client.model.Health;
import org.openapitools.client.model.ModelImport;
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
        importFile();
        meetProblems();
    }

    private void signIn(String user, String password) throws ApiException {
        SignInRequest wanted = new SignInRequest().login(user).password(password);
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
            CustomerList page = customers.listCustomers(
                    2, cursor, "name", null, null, null, null, null, null, null, null, null);
            page.getItems().forEach(customer -> seen.add(customer.getId()));
            cursor = page.getNext();
        } while (cursor != null);
        check(seen.size() >= 4 && seen.stream().distinct().count() == seen.size(), "each customer was listed once");
    }

    /** With columns of other names, and a value for what the file does not say. */
    private void importFile() throws Exception {
        sendFilesAsTheyAre();
        ImportsApi imports = new ImportsApi(client);
        String id = UUID.randomUUID().toString();
        File file = File.createTempFile("customers", ".csv");
        Files.writeString(file.toPath(), "number,firm\n" + id + ",Assam Tea\n");
        List<String> map = List.of("externalId=number", "name=firm");
        List<String> defaults = List.of("kind=organisation", "country=IN");
        ModelImport made = imports.makeImport(
                "customers", "client", "history", file, null, null, null, null, null, null, null, null, map, defaults);
        for (int i = 0; i < 600 && made.getState() == ModelImport.StateEnum.RUNNING; i++) {
            Thread.sleep(50);
            made = imports.getImport(made.getId().toString());
        }
        check(made.getState() == ModelImport.StateEnum.SUCCEEDED && made.getCreated() == 1, "the file is taken in: " + made);
        Customer taken = customers.getCustomerByExternalId("client", id);
        check(taken.getName().equals("Assam Tea") && taken.getCountry().equals("IN"), "as the columns were named");
    }

    /** Left to itself the generated client writes every body as JSON, and of a file its name. */
    private void sendFilesAsTheyAre() {
        SimpleModule files = new SimpleModule().addSerializer(File.class, new StdSerializer<File>(File.class) {
            @Override
            public void serialize(File file, JsonGenerator out, SerializerProvider provider) throws IOException {
                out.writeRaw(Files.readString(file.toPath()));
            }
        });
        client.setObjectMapper(client.getObjectMapper().registerModule(files));
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
