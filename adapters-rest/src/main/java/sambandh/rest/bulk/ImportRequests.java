package sambandh.rest.bulk;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sambandh.application.bulk.MakeImport;
import sambandh.application.bulk.Upload;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Fault;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.ProblemKind;

/** From a request with a file to a command. */
@Singleton
class ImportRequests {
    static final String CSV = "text/csv";
    static final String NDJSON = "application/x-ndjson";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");

    MakeImport.Command command(String kind, InputStream body, HttpRequest<?> request, Actor actor) {
        Map<String, List<String>> parameters = new TreeMap<>();
        request.getParameters().forEach(parameters::put);
        mustBeUtf8(request);
        return new MakeImport.Command(actor, kind, parameters, key(request), upload(plain(body, request), request));
    }

    private static Upload upload(InputStream file, HttpRequest<?> request) {
        boolean json = request.getContentType()
                .filter(type -> type.getName().equals(NDJSON))
                .isPresent();
        return json ? new NdjsonUpload(file) : new CsvUpload(file);
    }

    static boolean wants(HttpRequest<?> request, String type) {
        return request.accept().stream()
                .findFirst()
                .filter(first -> first.getName().equals(type))
                .isPresent();
    }

    private static @Nullable String key(HttpRequest<?> request) {
        String key = request.getHeaders().get("Idempotency-Key");
        if (key != null
                && (request.getHeaders().getAll("Idempotency-Key").size() > 1
                        || !KEY.matcher(key).matches())) {
            throw ProblemException.malformed(
                    "Idempotency-Key",
                    "invalid_key",
                    "Send one key of 1 to 128 visible ASCII characters, such as a UUID.");
        }
        return key;
    }

    private static void mustBeUtf8(HttpRequest<?> request) {
        Charset named = request.getContentType().flatMap(MediaType::getCharset).orElse(StandardCharsets.UTF_8);
        if (!named.equals(StandardCharsets.UTF_8)) {
            throw new ProblemException(ProblemKind.UNSUPPORTED_MEDIA_TYPE, "Files are taken in UTF-8.", List.of());
        }
    }

    private static InputStream plain(InputStream body, HttpRequest<?> request) {
        String encoding = request.getHeaders().get("Content-Encoding");
        if (encoding == null || encoding.equalsIgnoreCase("identity")) {
            return body;
        }
        if (!encoding.equalsIgnoreCase("gzip")) {
            throw new ProblemException(
                    ProblemKind.UNSUPPORTED_MEDIA_TYPE, "Files are taken plain or as gzip.", List.of());
        }
        try {
            return Inflated.of(body);
        } catch (IOException noGzip) {
            throw new ProblemException(
                    ProblemKind.INVALID, null, List.of(new Fault("/lines/1", "invalid_gzip", "This is not gzip.")));
        }
    }
}
