package sambandh.persistence.shared;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Event;

/**
 * Event records as JSON and back, by their components, so that the domain needs no annotation and a new event no line
 * anywhere. Typed ids, codes and other records of one component are written as that component; numbers with decimals and
 * times as text; absent components not at all. Unknown fields are passed over: an older instance may meet a newer event.
 */
@Singleton
class EventJson {
    private final JsonMapper json;

    EventJson(JsonMapper json) {
        this.json = json;
    }

    String write(Event event) {
        try {
            return json.writeValueAsString(fields((Record) event));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    <E extends Event> E read(String payload, Class<E> type) {
        try {
            return type.cast(record(json.readValue(payload, Argument.mapOf(String.class, Object.class)), type));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Map<String, Object> fields(Record record) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = plain(value(component, record));
            if (value != null) {
                fields.put(component.getName(), value);
            }
        }
        return fields;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Boolean bool -> bool;
            case Integer number -> number;
            case Long number -> number;
            case Enum<?> constant -> Enums.code(constant);
            case BigDecimal decimal -> decimal.toPlainString();
            case Currency currency -> currency.getCurrencyCode();
            case Collection<?> many -> many.stream().map(EventJson::plain).toList();
            case Record record
            when isWrapper(record.getClass()) -> plain(value(record.getClass().getRecordComponents()[0], record));
            case Record record -> fields(record);
            case String _, UUID _, Instant _, LocalDate _ -> value.toString();
            default -> throw unsupported(value.getClass());
        };
    }

    private static @Nullable Object typed(@Nullable Object plain, Type generic) {
        Class<?> type = raw(generic);
        return switch (plain) {
            case null -> null;
            case Collection<?> many -> {
                Type element = ((ParameterizedType) generic).getActualTypeArguments()[0];
                Stream<@Nullable Object> each = many.stream().map(one -> typed(one, element));
                yield type.isAssignableFrom(List.class) ? each.toList() : new LinkedHashSet<>(each.toList());
            }
            case Object value
            when type.isRecord() && isWrapper(type) -> {
                Type inner = type.getRecordComponents()[0].getGenericType();
                yield make(type, typed(value, inner));
            }
            case Map<?, ?> fields when type.isRecord() -> record(fields, type);
            case Number number when type == long.class || type == Long.class -> number.longValue();
            case Number number when type == int.class || type == Integer.class -> number.intValue();
            case Boolean bool -> bool;
            default -> ofText(plain.toString(), type);
        };
    }

    private static Object ofText(String text, Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> Enums.code((Enum<?>) constant).equals(text))
                    .findFirst()
                    .orElseThrow(() -> unsupported(type));
        }
        return switch (type.getSimpleName()) {
            case "String" -> text;
            case "UUID" -> UUID.fromString(text);
            case "Instant" -> Instant.parse(text);
            case "LocalDate" -> LocalDate.parse(text);
            case "BigDecimal" -> new BigDecimal(text);
            case "Currency" -> Currency.getInstance(text);
            default -> throw unsupported(type);
        };
    }

    private static Object record(Map<?, ?> fields, Class<?> type) {
        return make(
                type,
                Arrays.stream(type.getRecordComponents())
                        .map(component -> typed(fields.get(component.getName()), component.getGenericType()))
                        .toArray());
    }

    private static Object make(Class<?> type, @Nullable Object... values) {
        try {
            Class<?>[] types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(type + " cannot be read from its JSON", failed);
        }
    }

    private static @Nullable Object value(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(component + " cannot be written as JSON", failed);
        }
    }

    private static boolean isWrapper(Class<?> type) {
        return type.getRecordComponents().length == 1;
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType parameterized
                ? (Class<?>) parameterized.getRawType()
                : (Class<?>) type;
    }

    private static IllegalArgumentException unsupported(Class<?> type) {
        return new IllegalArgumentException("an event cannot hold " + type.getName() + "; teach EventJson to");
    }
}
