package sambandh.rest.shared;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions as entity tags: {@code "7"}. */
public final class Etags {
    private static final String TAG = "(W/)?\"[\\x21\\x23-\\x7e]*\"";
    /** Empty members of the list are to be overlooked. Nothing is tried twice, however long the list. */
    private static final Pattern TAGS =
            Pattern.compile("[\\s,]*+" + TAG + "(\\s*+,[\\s,]*+" + TAG + ")*+(\\s*+,[\\s,]*+)?+");

    private static final int LONGEST = 1_000;

    /** Strong ones only: a weak tag never matches. */
    private static final Pattern OURS = Pattern.compile("(?<=^|[\\s,])\"([0-9]{1,18})\"(?=$|[\\s,])");

    private Etags() {}

    public static <T> MutableHttpResponse<T> with(MutableHttpResponse<T> response, long version) {
        return response.header("ETag", "\"" + version + "\"");
    }

    /**
     * The versions that a change may be made from (RFC 9110, If-Match).
     *
     * @param versions those named that can be ours
     * @param any whether whatever there is will do: {@code *}
     */
    public record Expected(List<Long> versions, boolean any) {
        /**
         * The one to change from.
         *
         * @throws ProblemException 412 when no tag named can be ours
         */
        public long of(long current) {
            if (any || versions.contains(current)) {
                return current;
            }
            // what decides is the version at the time of the change
            return versions.stream().findFirst().orElseThrow(ProblemException::stale);
        }
    }

    /**
     * The versions that the change may be made from.
     *
     * @throws ProblemException 428 without {@code If-Match}; 400 when it is neither {@code *} nor a list of entity tags
     */
    public static Expected expected(HttpRequest<?> request) {
        String given = String.join(",", request.getHeaders().getAll("If-Match")).strip();
        if (given.isEmpty()) {
            throw new ProblemException(ProblemKind.IF_MATCH_REQUIRED);
        }
        if (given.equals("*")) {
            return new Expected(List.of(), true);
        }
        if (given.length() > LONGEST || !TAGS.matcher(given).matches()) {
            throw ProblemException.malformed(
                    "If-Match", "invalid_etag", "Send the ETag as you read it, in its quotes, such as \"1\".");
        }
        return new Expected(
                OURS.matcher(given)
                        .results()
                        .map(tag -> Long.valueOf(tag.group(1)))
                        .toList(),
                false);
    }

    /**
     * The version where {@code If-Match} is optional, as in a PUT by an outside id; null without it.
     *
     * @throws ProblemException 400 when it is not exactly one entity tag: there may be nothing yet that {@code *} could
     *     mean; 412 when the tag is none of ours
     */
    public static @Nullable Long expectedIfGiven(HttpRequest<?> request) {
        if (!request.getHeaders().contains("If-Match")) {
            return null;
        }
        Expected expected = expected(request);
        if (expected.any() || expected.versions().size() > 1) {
            throw ProblemException.malformed(
                    "If-Match", "invalid_etag", "Send one ETag as you read it, in its quotes, such as \"1\"; not *.");
        }
        return expected.versions().stream().findFirst().orElseThrow(ProblemException::stale);
    }
}
