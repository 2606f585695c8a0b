package sambandh.domain.segment;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.InvalidValue;

/**
 * Where the faults of one leaf are told, by the part of the leaf that is wrong: {@code fact}, {@code operator},
 * {@code value}, {@code value/2}, {@code with/product}, {@code times}, {@code days}, {@code from}, {@code before}. Each
 * form of the language knows where that part stands in it.
 */
@FunctionalInterface
interface LeafFaults {
    void add(String part, String code, String detail);

    /** What is made, or null with its fault told. */
    default <T> @Nullable T attempt(String part, Supplier<T> make) {
        try {
            return make.get();
        } catch (InvalidValue wrong) {
            add(part, wrong.code(), wrong.detail());
            return null;
        }
    }
}
