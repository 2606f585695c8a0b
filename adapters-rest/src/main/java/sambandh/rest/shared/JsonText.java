package sambandh.rest.shared;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamReadException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Fault;

/** What is wrong with a body as such, whatever its fields mean: it must be one JSON object in UTF-8, each field once. */
final class JsonText {
    private static final Fault MISSING = new Fault("", "required", "Send a JSON object as the body.");

    private static final Fault NO_OBJECT = new Fault("", "wrong_type", "The body must be a JSON object.");
    private static final Fault NO_UTF8 = new Fault("", "wrong_charset", "Send the body in UTF-8.");
    private static final Fault NOT_ALONE =
            new Fault("", "trailing_content", "Send one JSON object and nothing after it.");
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final JsonFactory PLAIN = new JsonFactory();
    private static final JsonFactory EACH_NAME_ONCE = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonText() {}

    /** Nothing was sent. */
    static ProblemException missing() {
        return malformed(MISSING);
    }

    /**
     * The text of the body, without a byte order mark. What is nested too deep is let pass: its reader says so.
     *
     * @throws ProblemException 400 naming the fault
     */
    static String of(byte[] body) {
        String text = decoded(body);
        Fault fault;
        try {
            fault = fault(text);
        } catch (StreamReadException noJson) {
            fault = noJson(noJson.getLocation());
        } catch (IOException tooDeep) {
            fault = null;
        }
        if (fault != null) {
            throw malformed(fault);
        }
        return text;
    }

    /** A zero byte is never JSON, but the way of UTF-16 and UTF-32, which the reader would guess at. */
    private static String decoded(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            if (text.indexOf('\0') < 0) {
                return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            }
        } catch (CharacterCodingException other) {
            // answered below
        }
        throw malformed(NO_UTF8);
    }

    private static Fault noJson(JsonLocation at) {
        String place = "This is no JSON from line %d, column %d on.".formatted(at.getLineNr(), at.getColumnNr());
        return new Fault("", "invalid_json", place);
    }

    private static ProblemException malformed(Fault fault) {
        return new ProblemException(ProblemKind.MALFORMED, fault.detail(), List.of(fault));
    }

    private static @Nullable Fault fault(String text) throws IOException {
        try (JsonParser parser = PLAIN.createParser(text)) {
            JsonToken first = parser.nextToken();
            if (first == null || first == JsonToken.VALUE_NULL) {
                return MISSING;
            }
            if (first != JsonToken.START_OBJECT) {
                return NO_OBJECT;
            }
            parser.skipChildren();
            if (hasMore(parser)) {
                return NOT_ALONE;
            }
        }
        return repeated(text);
    }

    private static boolean hasMore(JsonParser parser) throws IOException {
        try {
            return parser.nextToken() != null;
        } catch (StreamReadException scrap) {
            return true;
        }
    }

    /** Only for what is known to be JSON: all that can fail here is a name that stands there twice. */
    private static @Nullable Fault repeated(String text) throws IOException {
        try (JsonParser parser = EACH_NAME_ONCE.createParser(text)) {
            try {
                while (parser.nextToken() != null) {}
                return null;
            } catch (StreamReadException twice) {
                String pointer = parser.getParsingContext().pathAsPointer().toString();
                return new Fault(pointer, "repeated_field", "This field stands there twice; send it once.");
            }
        }
    }
}
