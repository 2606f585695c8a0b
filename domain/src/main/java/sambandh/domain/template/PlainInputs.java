package sambandh.domain.template;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Language;

/**
 * Whether what is given for a template's inputs is plain, friendly and polite, as {@link PlainLanguage} has it. In which language
 * it is nobody has said: that is told by its script.
 */
public final class PlainInputs {
    private final List<Language> languages;
    private final Language writer;
    private final List<Finding> warnings = new ArrayList<>();

    private PlainInputs(List<Language> languages, Language writer) {
        this.languages = languages;
        this.writer = writer;
    }

    /**
     * Warnings, each at its place within its text: {@code inputs.announcements[1].title}, line 1, column 5.
     *
     * @param languages in which it may be, one at least, the likeliest first
     * @param writer the language in which they are told
     */
    public static List<Finding> warnings(
            List<Field> fields, Map<String, ?> given, List<Language> languages, Language writer) {
        PlainInputs look = new PlainInputs(languages, writer);
        look.fields("", fields, given);
        return List.copyOf(look.warnings);
    }

    private void fields(String at, List<Field> fields, Map<?, ?> given) {
        for (Field field : fields) {
            String here = at + "/" + field.name();
            boolean says = field.type() == Field.Type.TEXT || field.type() == Field.Type.LIST;
            Object value = says ? given.get(field.name()) : null;
            value(here, field, value);
        }
    }

    private void value(String at, Field field, @Nullable Object value) {
        if (value instanceof String text) {
            text(at, text);
        } else if (value instanceof Map<?, ?> record) {
            fields(at, field.items(), record);
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                value(at + "/" + i, field, list.get(i));
            }
        }
    }

    private void text(String at, String text) {
        List<Language> likely = likely(text);
        Language language = likely.getFirst();
        // of a script that several are written in only what is said in each of them
        PlainLanguage.findings(language, text).stream()
                .filter(found -> likely.stream().allMatch(it -> isFound(it, text, found)))
                .forEach(found ->
                        warnings.add(found.asWarning(Inputs.path(at), writer).in(language)));
    }

    private static boolean isFound(Language language, String text, PlainFinding like) {
        return PlainLanguage.findings(language, text).stream()
                .anyMatch(found ->
                        found.line() == like.line() && found.column() == like.column() && found.rule() == like.rule());
    }

    private List<Language> likely(String text) {
        int script = script(text);
        List<Language> likely = languages.stream()
                .filter(it -> Arrays.stream(scripts(it)).anyMatch(one -> one == script))
                .toList();
        return likely.isEmpty() || likely.contains(languages.getFirst()) ? List.of(languages.getFirst()) : likely;
    }

    private static int[] scripts(Language language) {
        int[] scripts = UScript.getCode(language.locale());
        return scripts == null ? new int[0] : scripts;
    }

    /** That of most letters. */
    private static int script(String text) {
        return text
                .codePoints()
                .map(UScript::getScript)
                .filter(script -> script != UScript.COMMON && script != UScript.INHERITED)
                .boxed()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(UScript.COMMON);
    }
}
