package sambandh.domain.template;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Faults;
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
    /** What these mean is settled: how mail is measured, all optional letters, all mail. */
    public static final Set<Code> RESERVED_TOPICS =
            Set.of(new Code("measuring"), new Code("all"), new Code("channel.mail"));

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

        /** @throws InvalidValue as {@link #names}, and {@code too_many} */
        public Details {
            names = names(names);
            inputs = List.copyOf(inputs);
            if (inputs.size() > MOST) {
                throw new InvalidValue("too_many", "At most " + MOST + " are allowed here.");
            }
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
         * The same, where nothing that is new in it could not be told apart from what else there is. What was kept before may be
         * older than the rule and stays.
         *
         * @param known what is known of readers, whose place no input takes
         * @param before as it was until now; null where it is made just now
         * @throws InvalidInput {@code reserved}, {@code invalid_field}, {@code invalid_value}, with all of them
         */
        public Details besides(Fields known, @Nullable Details before) {
            Faults faults = new Faults();
            if (RESERVED_TOPICS.contains(topic) && (before == null || !topic.equals(before.topic()))) {
                faults.add("/topic", "reserved", "This topic has a meaning of its own. Take another.");
            }
            Fields.tellFaults("/inputs", known, inputs, before == null ? List.of() : before.inputs(), faults);
            faults.orThrow();
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
