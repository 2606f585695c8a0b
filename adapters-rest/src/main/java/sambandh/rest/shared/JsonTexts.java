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
import io.micronaut.json.body.JsonMessageHandler;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads a merge patch as its text, after a look at the whole of it; {@link MergePatches} makes a request of it. */
@Singleton
@Order(JsonMessageHandler.ORDER - 1)
@Consumes(MergePatches.MEDIA_TYPE)
class JsonTexts implements MessageBodyReader<String> {
    @Override
    public boolean isReadable(Argument<String> type, @Nullable MediaType mediaType) {
        return mediaType != null && Bodies.isJson(mediaType);
    }

    @Override
    public String read(Argument<String> type, @Nullable MediaType mediaType, Headers headers, ByteBuffer<?> body)
            throws CodecException {
        String text = JsonText.of(body.toByteArray());
        if (body instanceof ReferenceCounted counted) {
            // the caller does so when this fails
            counted.release();
        }
        return text;
    }

    @Override
    public String read(Argument<String> type, @Nullable MediaType mediaType, Headers headers, InputStream body)
            throws CodecException {
        try {
            return JsonText.of(body.readAllBytes());
        } catch (IOException broken) {
            throw new CodecException("broken off", broken);
        }
    }
}
