package sambandh.rest.shared;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.uri.UriBuilder;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Page;

/** Pages of lists on the wire: reads what is wanted, writes items, {@code next} and {@code Link}. */
@Singleton
public class Lists {
    private static final int DEFAULT_LIMIT = 50;
    private static final int HIGHEST_LIMIT = 200;

    private final Cursors cursors;
    private final Caller caller;

    Lists(Cursors cursors, Caller caller) {
        this.cursors = cursors;
        this.caller = caller;
    }

    /**
     * Reads limit, sort, cursor and count.
     *
     * @param sorts the fields that the list may be sorted by; the first is the default, and may begin with {@code -}
     */
    public Page.Wanted wanted(ListParams params, String... sorts) {
        String sort = params.sort() == null ? sorts[0] : params.sort();
        boolean descending = sort.startsWith("-");
        String field = descending ? sort.substring(1) : sort;
        List<String> known = Arrays.stream(sorts)
                .map(s -> s.startsWith("-") ? s.substring(1) : s)
                .toList();
        if (!known.contains(field)) {
            throw ProblemException.malformed(
                    "sort", "unknown_sort", "This list can be sorted by " + String.join(", ", known) + ".");
        }
        String cursor = params.cursor();
        Page.@Nullable Position after = cursor == null ? null : cursors.decode(cursor, boundTo(params.request(), sort));
        boolean counted = Boolean.TRUE.equals(Wire.flag("count", params.count()));
        return new Page.Wanted(
                limit(params.limit()), field, descending, after, counted ? ListResponse.HIGHEST_COUNT + 1 : 0);
    }

    /** The answer of a list. */
    public <T, R> MutableHttpResponse<ListResponse<R>> answer(
            ListParams params, Page.Wanted wanted, Page<T> page, Function<T, R> toResponse) {
        HttpRequest<?> request = params.request();
        String sort = (wanted.descending() ? "-" : "") + wanted.sort();
        String next = page.next() == null ? null : cursors.encode(page.next(), boundTo(request, sort));
        MutableHttpResponse<ListResponse<R>> response = HttpResponse.ok(
                ListResponse.of(page.items().stream().map(toResponse).toList(), next, page.count()));
        if (next != null) {
            String address = UriBuilder.of(request.getUri())
                    .replaceQueryParam("cursor", next)
                    .toString();
            response.header("Link", "<" + address + ">; rel=\"next\"");
        }
        return response;
    }

    private String boundTo(HttpRequest<?> request, String sort) {
        TreeMap<String, List<String>> filters = new TreeMap<>();
        request.getParameters().forEach(filters::put);
        List.of("cursor", "limit", "sort", "count").forEach(filters::remove);
        return String.join("\n", request.getPath(), sort, caller.actor().reference(), filters.toString());
    }

    private static int limit(@Nullable String wanted) {
        if (wanted == null) {
            return DEFAULT_LIMIT;
        }
        try {
            int limit = Integer.parseInt(wanted);
            if (limit >= 1 && limit <= HIGHEST_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException ignored) {
            // answered below
        }
        throw ProblemException.malformed(
                "limit", "invalid_limit", "Use a whole number from 1 to " + HIGHEST_LIMIT + ".");
    }
}
