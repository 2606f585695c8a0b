package sambandh.rest.shared;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Refuses addresses whose percent-encoded bytes are no UTF-8. The framework would read each such byte as the same
 * replacement character, and so join ids that differ.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class ReadableAddresses implements Ordered {
    @RequestFilter
    void refuse(HttpRequest<?> request) {
        if (!isUtf8(request.getUri().getRawPath()) || !isUtf8(request.getUri().getRawQuery())) {
            throw ProblemException.malformed(
                    "", "invalid_encoding", "Percent-encode the bytes of UTF-8 in the address, such as m%C3%BCller.");
        }
    }

    static boolean isUtf8(@Nullable String raw) {
        if (raw == null || raw.indexOf('%') < 0) {
            return true;
        }
        try {
            // a new decoder reports what it cannot read
            var unused = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(raw)));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    private static byte[] bytes(String raw) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            int high = c == '%' && i + 2 < raw.length() ? Character.digit(raw.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(raw.charAt(i + 2), 16);
            if (low >= 0) {
                bytes.write(high * 16 + low);
                i += 2;
            } else {
                // whatever stands there unencoded is not looked at, but ends a sequence
                bytes.write('x');
            }
        }
        return bytes.toByteArray();
    }

    /** What is wrong with a request is told to those who may call the operation. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }
}
