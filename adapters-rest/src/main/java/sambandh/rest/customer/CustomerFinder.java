package sambandh.rest.customer;

import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import sambandh.application.customer.CustomerSearchViews;
import sambandh.application.customer.CustomerViews;
import sambandh.application.customer.Freshness;
import sambandh.application.shared.Page;
import sambandh.domain.customer.CustomerSearch;
import sambandh.domain.shared.InvalidValue;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.ListParams;
import sambandh.rest.shared.ListResponse;
import sambandh.rest.shared.Lists;
import sambandh.rest.shared.ProblemException;

/** Answers {@code q}. */
@Singleton
class CustomerFinder {
    private final CustomerSearchViews views;
    private final Freshness freshness;
    private final Lists lists;
    private final Caller caller;

    CustomerFinder(CustomerSearchViews views, Freshness freshness, Lists lists, Caller caller) {
        this.views = views;
        this.freshness = freshness;
        this.lists = lists;
        this.caller = caller;
    }

    HttpResponse<ListResponse<CustomerResponse>> answer(ListParams params, String q, CustomerViews.Filter filter) {
        refuse(
                "sort",
                params.sort(),
                "What is found is sorted by how well it matches. Leave sort out, or leave q out.");
        refuse("count", params.count(), "What is found is not counted. Leave count out, or leave q out.");
        Page.Wanted wanted = lists.wanted(params, CustomerSearchViews.BY_MATCH);
        Instant staleBefore = freshness.staleBefore();
        return lists.answer(
                params,
                wanted,
                views.search(caller.scope(), parsed(q), filter, wanted),
                found -> CustomerResponse.of(found, staleBefore));
    }

    private static CustomerSearch parsed(String q) {
        try {
            return CustomerSearch.parse(q);
        } catch (InvalidValue wrong) {
            throw ProblemException.malformed("q", wrong.code(), wrong.detail());
        }
    }

    private static void refuse(String parameter, @Nullable String value, String detail) {
        if (value != null) {
            throw ProblemException.malformed(parameter, "not_with_q", detail);
        }
    }
}
