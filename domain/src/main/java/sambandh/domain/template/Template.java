package sambandh.domain.template;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.InvalidInput;
import sambandh.domain.shared.InvalidValue;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.Text;

/**
 * What letters of one kind say, whoever they go to.
 *
 * @param code {@code thank_you}; a part that templates name as {@code {{> footer}}} has the code {@code partial.footer}
 */
public record Template(Code code, Details details) {
    private static final String PARTS = "partial.";

    /**
     * What people edit of a template, beside its words.
     *
     * @param topic what a person can opt out of: {@code thanks}
     * @param names what it is called, by language; English at least
     * @param inputs what who asks for such a letter fills in, beside what is known of the reader
     */
    public record Details(Purpose purpose, Code topic, Map<Language, String> names, List<Field> inputs) {
        private static final int MOST = 50;
        private static final Fields NONE = new Fields(List.of());

        /**
         * @throws InvalidValue as {@link #names}, and {@code too_many}
         * @throws InvalidInput {@code invalid_field} where two inputs take one place
         */
        public Details {
            names = names(names);
            inputs = List.copyOf(inputs);
            if (inputs.size() > MOST) {
                throw new InvalidValue("too_many", "At most " + MOST + " are allowed here.");
            }
            Fields.refuseClashes("/inputs", NONE, inputs);
        }

        /** @throws InvalidValue {@code required}, {@code too_long}, {@code invalid_text} */
        public static Map<Language, String> names(Map<Language, String> names) {
            if (!names.containsKey(Language.ENGLISH)) {
                throw new InvalidValue("required", "A template has a name in English at least.");
            }
            return names.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> Text.line(e.getValue(), 200)));
        }

        /**
         * The same, where no input takes the place of what is known of readers.
         *
         * @throws InvalidInput {@code invalid_field}
         */
        public Details besides(Fields known) {
            Fields.refuseClashes("/inputs", known, inputs);
            return this;
        }
    }

    /** The code of a part by the name that templates use. */
    public static Code part(String name) {
        return new Code(PARTS + name);
    }

    /** The name that templates use, of the code of a part. */
    public static String partName(Code code) {
        return code.value().substring(PARTS.length());
    }

    /** Whether it only stands inside of others. */
    public static boolean isPart(Code code) {
        return code.value().startsWith(PARTS);
    }
}
