package sambandh.rest.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.InvalidValue;

/** Small things between the wire and the domain: enums as {@code lower_snake_case}, ids as UUIDs. */
public final class Wire {
    private Wire() {}

    public static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** @throws InvalidValue {@code unknown_value}, naming those there are */
    public static <E extends Enum<E>> E of(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> code(value).equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidValue(
                        "unknown_value",
                        "Use one of "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(Wire::code)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    /** A filter of a list; a bad one is a 400 that names the parameter. */
    public static <E extends Enum<E>> @Nullable E filter(String parameter, Class<E> type, @Nullable String code) {
        if (code == null) {
            return null;
        }
        try {
            return of(type, code);
        } catch (InvalidValue wrong) {
            throw ProblemException.malformed(parameter, wrong.code(), wrong.detail());
        }
    }

    /** An id in a path; what is no UUID cannot exist. */
    public static UUID id(String text) {
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException ignored) {
            // answered below
        }
        throw ProblemException.notFound();
    }

    /** An id in a body. */
    public static UUID idInBody(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException wrong) {
            throw new InvalidValue("invalid_id", "Use the id as this interface gave it, a UUID.");
        }
    }
}
