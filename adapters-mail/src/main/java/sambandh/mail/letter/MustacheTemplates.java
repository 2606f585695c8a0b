package sambandh.mail.letter;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import sambandh.application.letter.Templates;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Language;

/**
 * Letters of {@code letters/<template>/<language>.subject}, {@code .txt} and {@code .html}, in Mustache: no logic, and
 * what is filled in is never read as a template again; in HTML it is escaped. The HTML stands in {@code layout.html}.
 */
@Singleton
class MustacheTemplates implements Templates {
    private static final int LONGEST_SUBJECT = 200;

    /** A template in one language, compiled. */
    private record Words(Template subject, Template text, Template html) {}

    private final Map<String, Optional<Words>> known = new ConcurrentHashMap<>();
    private final Template layout = compile(read("letters/layout.html").orElseThrow(), true);

    @Override
    public Rendered render(Code template, List<Language> languages, Map<String, ?> fields) {
        Language language = languages.stream()
                .flatMap(MustacheTemplates::withParents)
                .filter(one -> words(template, one).isPresent())
                .findFirst()
                .orElse(Language.ENGLISH);
        Words words = words(template, language)
                .orElseThrow(() -> new IllegalArgumentException("there is no template " + template));
        Formats formats = new Formats(language);
        Map<String, Object> written = formats.all(fields);
        String subject = oneLine(words.subject().execute(written));
        return new Rendered(
                language, subject, words.text().execute(written), html(words, language, formats, subject, written));
    }

    private String html(Words words, Language language, Formats formats, String subject, Map<String, Object> written) {
        Map<String, Object> frame = new LinkedHashMap<>(written);
        frame.put("lang", language.tag());
        frame.put("dir", formats.isRightToLeft() ? "rtl" : "ltr");
        frame.put("subject", subject);
        frame.put("content", words.html().execute(written));
        return layout.execute(frame);
    }

    /** {@code pt-BR}, then {@code pt}. */
    private static Stream<Language> withParents(Language language) {
        return Stream.iterate(
                        language.tag(),
                        tag -> !tag.isEmpty(),
                        tag -> tag.contains("-") ? tag.substring(0, tag.lastIndexOf('-')) : "")
                .filter(tag -> !tag.endsWith("-u") && !tag.endsWith("-x"))
                .map(Language::new);
    }

    private Optional<Words> words(Code template, Language language) {
        String path = "letters/" + template.value().replace('_', '-') + "/" + language.tag();
        return known.computeIfAbsent(path, MustacheTemplates::load);
    }

    private static Optional<Words> load(String path) {
        return read(path + ".subject")
                .map(subject -> new Words(
                        compile(subject, false),
                        compile(read(path + ".txt").orElseThrow(), false),
                        compile(read(path + ".html").orElseThrow(), true)));
    }

    private static Template compile(String source, boolean html) {
        return Mustache.compiler().escapeHTML(html).defaultValue("").compile(source);
    }

    private static Optional<String> read(String path) {
        try (InputStream in = MustacheTemplates.class.getClassLoader().getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A header must not break, whatever a name holds. */
    private static String oneLine(String subject) {
        String line = subject.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST_SUBJECT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
    }
}
