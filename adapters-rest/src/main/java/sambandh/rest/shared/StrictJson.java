package sambandh.rest.shared;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.exceptions.SerdeException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.function.Function;
import java.util.function.Predicate;

/** Takes texts for texts and flags for flags; left alone the reader takes "perhaps" for false and ["a"] for "a". */
@Factory
class StrictJson {
    @Singleton
    @Primary
    Deserializer<String> texts() {
        return new Strict<>(JsonNode::isString, JsonNode::getStringValue);
    }

    @Singleton
    @Primary
    Deserializer<Boolean> flags() {
        return new Strict<>(JsonNode::isBoolean, JsonNode::getBooleanValue);
    }

    private record Strict<T>(Predicate<JsonNode> fits, Function<JsonNode, T> read) implements Deserializer<T> {
        @Override
        public T deserialize(Decoder decoder, DecoderContext context, Argument<? super T> type) throws IOException {
            JsonNode node = decoder.decodeNode();
            if (!fits.test(node)) {
                throw new SerdeException("wrong type");
            }
            return read.apply(node);
        }
    }
}
