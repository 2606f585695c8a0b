package sambandh.rest.shared;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.io.buffer.ByteBuffer;
import io.micronaut.core.io.buffer.ReferenceCounted;
import io.micronaut.core.type.Argument;
import io.micronaut.core.type.Headers;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.body.MessageBodyReader;
import io.micronaut.http.codec.CodecException;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.body.JsonMessageHandler;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads a body as a request record, after a look at the whole of it. */
@Singleton
@Order(JsonMessageHandler.ORDER - 1)
@Consumes({MediaType.APPLICATION_JSON, MergePatches.MEDIA_TYPE})
class JsonObjects<T> implements MessageBodyReader<T> {
    private final JsonMapper json;

    JsonObjects(JsonMapper json) {
        this.json = json;
    }

    @Override
    public boolean isReadable(Argument<T> type, @Nullable MediaType mediaType) {
        return mediaType != null && Bodies.isJson(mediaType);
    }

    @Override
    public T read(Argument<T> type, @Nullable MediaType mediaType, Headers headers, ByteBuffer<?> body)
            throws CodecException {
        T read = read(type, body.toByteArray());
        if (body instanceof ReferenceCounted counted) {
            // the caller does so when this fails
            counted.release();
        }
        return read;
    }

    @Override
    public T read(Argument<T> type, @Nullable MediaType mediaType, Headers headers, InputStream body)
            throws CodecException {
        try {
            return read(type, body.readAllBytes());
        } catch (IOException broken) {
            throw new CodecException("broken off", broken);
        }
    }

    private T read(Argument<T> type, byte[] body) {
        try {
            return json.readValue(JsonText.of(body), type);
        } catch (IOException wrong) {
            throw new CodecException("no " + type.getSimpleName(), wrong);
        }
    }
}
