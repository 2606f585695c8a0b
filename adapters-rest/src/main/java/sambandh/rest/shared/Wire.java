package sambandh.rest.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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
        return filter(parameter, code, text -> of(type, text));
    }

    /** The same for any value of the domain: {@code Wire.filter("category", category, Code::new)}. */
    public static <T> @Nullable T filter(String parameter, @Nullable String raw, Function<String, T> make) {
        if (raw == null) {
            return null;
        }
        try {
            return make.apply(raw);
        } catch (InvalidValue wrong) {
            throw ProblemException.malformed(parameter, wrong.code(), wrong.detail());
        }
    }

    /** A filter that is true or false; the framework would take any other word for false. */
    public static @Nullable Boolean flag(String parameter, @Nullable String raw) {
        return filter(parameter, raw, text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidValue("invalid_flag", "Use true or false.");
        });
    }

    /** An id in a path; what is no UUID cannot exist. */
    public static UUID id(String text) {
        return uuid(text).orElseThrow(ProblemException::notFound);
    }

    /** An id in a body. */
    public static UUID idInBody(String text) {
        return uuid(text)
                .orElseThrow(() -> new InvalidValue("invalid_id", "Use the id as this interface gave it, a UUID."));
    }

    /** Written in full: Java also takes 1-1-1-1-1 for one. */
    private static Optional<UUID> uuid(String text) {
        try {
            UUID id = UUID.fromString(text);
            return id.toString().equalsIgnoreCase(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }
}
