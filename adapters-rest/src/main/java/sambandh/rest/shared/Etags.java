package sambandh.rest.shared;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions as entity tags: {@code "7"}. */
public final class Etags {
    private static final Pattern TAG = Pattern.compile("(W/)?\"[\\x21\\x23-\\x7e]*\"");
    private static final Pattern SHAPE = Pattern.compile("\"([0-9]{1,18})\"");

    private Etags() {}

    public static <T> MutableHttpResponse<T> with(MutableHttpResponse<T> response, long version) {
        return response.header("ETag", "\"" + version + "\"");
    }

    /**
     * The version that the change was made from.
     *
     * @throws ProblemException 428 without {@code If-Match}; 400 when it is not exactly one entity tag, {@code *}
     *     included, which would match whatever somebody else has made of it; 412 when the tag is none of ours
     */
    public static long expected(HttpRequest<?> request) {
        String given = request.getHeaders().get("If-Match");
        if (given == null || given.isBlank()) {
            throw new ProblemException(ProblemKind.IF_MATCH_REQUIRED);
        }
        if (request.getHeaders().getAll("If-Match").size() > 1
                || !TAG.matcher(given.strip()).matches()) {
            throw ProblemException.malformed(
                    "If-Match", "invalid_etag", "Send one ETag as you read it, in its quotes, such as \"1\"; not *.");
        }
        Matcher shape = SHAPE.matcher(given.strip());
        if (!shape.matches()) {
            throw ProblemException.stale();
        }
        return Long.parseLong(shape.group(1));
    }

    /**
     * The same where {@code If-Match} is optional, as in a PUT by an outside id; null without it.
     *
     * @throws ProblemException 400 and 412 as there
     */
    public static @Nullable Long expectedIfGiven(HttpRequest<?> request) {
        return request.getHeaders().contains("If-Match") ? (Long) expected(request) : null;
    }
}
