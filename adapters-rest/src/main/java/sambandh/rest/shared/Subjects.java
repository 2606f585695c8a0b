package sambandh.rest.shared;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.util.Set;
import java.util.UUID;

/** The persons whom an answer speaks of: a kept answer must be found again when one of them is to be forgotten. */
public final class Subjects {
    private static final String ATTRIBUTE = "sambandh.subjects";

    private Subjects() {}

    public static <T> MutableHttpResponse<T> with(MutableHttpResponse<T> response, Set<UUID> persons) {
        response.setAttribute(ATTRIBUTE, Set.copyOf(persons));
        return response;
    }

    @SuppressWarnings("unchecked")
    static Set<UUID> of(HttpResponse<?> response) {
        return (Set<UUID>) response.getAttribute(ATTRIBUTE).orElse(Set.of());
    }
}
