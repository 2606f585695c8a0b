package sambandh.mail.template;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sambandh.application.template.Starters;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Language;
import sambandh.domain.template.Template;
import sambandh.domain.template.TemplateVersion;
import sambandh.domain.template.Variant;

/**
 * The templates in {@code letters/<code, with dashes>}: {@code template.json}, and for each language {@code <tag>.subject},
 * {@code <tag>.html} or {@code <tag>.mjml}, and {@code <tag>.txt} where the text is not made of the HTML. Folders that begin
 * with {@code partial.} hold parts, which have no subject.
 */
@Singleton
class StarterFiles implements Starters {
    private static final String FOLDER = "letters";
    private static final String ABOUT = "template.json";

    private final List<Starter> all;

    StarterFiles(ObjectMapper json) {
        all = read(json);
    }

    @Override
    public List<Starter> all() {
        return all;
    }

    private static List<Starter> read(ObjectMapper json) {
        URL folder = StarterFiles.class.getClassLoader().getResource(FOLDER);
        if (folder == null) {
            throw new IllegalStateException("the program was put together without its templates");
        }
        try {
            URI uri = folder.toURI();
            if (!uri.getScheme().equals("jar")) {
                return read(Path.of(uri), json);
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return read(jar.getPath(FOLDER), json);
            }
        } catch (IOException | URISyntaxException failed) {
            throw new IllegalStateException("the program's templates cannot be read", failed);
        }
    }

    private static List<Starter> read(Path folder, ObjectMapper json) throws IOException {
        List<Starter> found = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path one : all.filter(Files::isDirectory).toList()) {
                found.add(starter(one, json));
            }
        }
        found.sort(Comparator.comparing(starter -> starter.template().code().value()));
        return List.copyOf(found);
    }

    private static Starter starter(Path folder, ObjectMapper json) {
        String name = String.valueOf(folder.getFileName()).replace("/", "");
        try {
            Code code = new Code(name.replace('-', '_'));
            Map<String, Object> about = json.readValue(
                    Files.readAllBytes(folder.resolve(ABOUT)), Argument.mapOf(String.class, Object.class));
            List<Variant> variants = variants(folder, code);
            return new Starter(
                    new Template(code, StarterAbout.details(about)),
                    new TemplateVersion(code, TemplateVersion.STARTER, variants, null, null, null));
        } catch (IOException | RuntimeException wrong) {
            throw new IllegalStateException("the template in letters/" + name + " cannot be read", wrong);
        }
    }

    private static List<Variant> variants(Path folder, Code code) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(file -> file.endsWith(".html") || file.endsWith(".mjml"))
                    .map(file -> variant(folder, code, file.substring(0, file.lastIndexOf('.'))))
                    .toList();
        }
    }

    private static Variant variant(Path folder, Code code, String tag) {
        String mjml = text(folder.resolve(tag + ".mjml"));
        String html = mjml == null ? text(folder.resolve(tag + ".html")) : mjml;
        String subject = Template.isPart(code) ? code.value() : text(folder.resolve(tag + ".subject"));
        if (html == null || subject == null) {
            throw new IllegalArgumentException(tag + " has no subject");
        }
        Variant.Format format = mjml == null ? Variant.Format.HTML : Variant.Format.MJML;
        return new Variant(new Language(tag), subject, format, html, text(folder.resolve(tag + ".txt")));
    }

    private static @Nullable String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : null;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
