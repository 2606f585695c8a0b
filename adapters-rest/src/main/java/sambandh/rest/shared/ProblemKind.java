package sambandh.rest.shared;

import java.util.Locale;

/**
 * Every kind of problem that this interface answers with. The page behind {@link #type()} shows {@code mend}.
 */
public enum ProblemKind {
    MALFORMED(
            400,
            "The request cannot be read",
            "Check the syntax of the body and the names and values of the parameters."),
    UNAUTHENTICATED(
            401, "Not signed in", "Send a valid token: Authorization: Bearer …. Sign in again if it has expired."),
    FORBIDDEN(403, "Not allowed", "Your role does not allow this operation. Ask an administrator if it should."),
    NOT_FOUND(
            404,
            "Not found",
            "There is nothing here, or it is outside what you may see. Check the address and the id."),
    METHOD_NOT_ALLOWED(405, "This method is not offered here", "See the Allow header and /openapi.yml for what is."),
    NOT_ACCEPTABLE(406, "This format is not offered", "Ask for application/json."),
    TOO_SLOW(
            408,
            "The request came too slowly",
            "Send the head and the body without pauses; large sets go through /api/v1/imports."),
    CONFLICT(
            409,
            "A rule says no",
            "The code in errors names the rule. Change what you ask for, or what stands in its way."),
    STILL_AT_WORK(
            409,
            "The first request with this key is still at work",
            "Wait as Retry-After says and send the same request again."),
    STALE(
            412,
            "Somebody changed this in between",
            "Read it again, apply your change to what is there now, and send the new ETag."),
    TOO_LARGE(413, "The body is too large", "Send less at once; large sets go through /api/v1/imports."),
    URI_TOO_LONG(414, "The address is too long", "Send a shorter address; 8192 characters are read at most."),
    UNSUPPORTED_MEDIA_TYPE(
            415, "This content type is not understood", "See /openapi.yml for what the operation takes."),
    INVALID(422, "Some fields are wrong", "Mend the fields named in errors and send the request again."),
    KEY_REUSED(422, "This idempotency key was used for another request", "Use a fresh key for each new request."),
    IF_MATCH_REQUIRED(428, "Say which version you are changing", "Send If-Match with the ETag that you read."),
    TOO_MANY(
            429,
            "Too many requests",
            "Wait as Retry-After says. RateLimit says what is left before it comes to this, and RateLimit-Policy how many"
                    + " requests (q) may come in how many seconds (w); the installation sets them by SAMBANDH_RATE_LIMIT."),
    HEADERS_TOO_LARGE(431, "The headers are too large", "Send shorter headers."),
    FAILED(500, "This should not have happened", "It is ours to mend. Try again later and quote the requestId."),
    UNAVAILABLE(503, "Not able to answer just now", "Wait as Retry-After says and send the request again.");

    private final int status;
    private final String title;
    private final String mend;

    ProblemKind(int status, String title, String mend) {
        this.status = status;
        this.title = title;
        this.mend = mend;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String mend() {
        return mend;
    }

    /** The last part of the type: {@code if-match-required}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String type() {
        return "/problems/" + slug();
    }
}
