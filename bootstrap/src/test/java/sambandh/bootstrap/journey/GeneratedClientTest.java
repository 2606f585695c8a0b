package sambandh.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The document is a contract that programs are made from: a client that a generator makes of it, with nothing but the
 * generator's own defaults, compiles and works unchanged. The generator brings a whole world of libraries along, so it
 * runs as a process of its own, and the client in a class loader of its own.
 */
class GeneratedClientTest {
    /** Put there by the build: the generator in one jar with all that it needs, and what its clients need besides. */
    private static final Path JARS = Path.of("target", "openapi-generator").toAbsolutePath();

    private static final Path WORK = Path.of("target", "generated-client").toAbsolutePath();

    private static Installation sambandh;

    @BeforeAll
    static void start() {
        sambandh = new Installation();
    }

    @AfterAll
    static void stop() {
        sambandh.close();
    }

    @Test
    void a_client_generated_from_the_document_compiles_and_works_unchanged() throws Exception {
        clear();
        Files.writeString(
                WORK.resolve("openapi.yml"),
                new Caller(sambandh.address()).get("/openapi.yml").raw().body());
        String said = generate();
        assertThat(said).as("what the generator cannot do with the document").doesNotContain("ERROR");
        compile();
        run("ClientJourney", sambandh.address(), "admin", Installation.PASSWORD);
    }

    private static String generate() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        JARS.resolve("openapi-generator-cli.jar").toString(),
                        "generate",
                        "--generator-name=java",
                        "--library=native",
                        "--input-spec=" + WORK.resolve("openapi.yml"),
                        "--output=" + WORK,
                        "--additional-properties=useJakartaEe=true",
                        "--global-property=apis,models,supportingFiles"
                                + ",apiDocs=false,modelDocs=false,apiTests=false,modelTests=false")
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static void compile() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-nowarn", "-encoding", "UTF-8"));
        arguments.addAll(List.of("-d", WORK.resolve("classes").toString(), "-classpath"));
        arguments.add(jars().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        try (Stream<Path> files = Files.walk(WORK.resolve("src"))) {
            files.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(arguments::add);
        }
        arguments.add(Path.of("src", "test", "client", "ClientJourney.java").toString());
        var said = new java.io.ByteArrayOutputStream();
        int result = ToolProvider.getSystemJavaCompiler().run(null, said, said, arguments.toArray(String[]::new));
        assertThat(result).as(said.toString(StandardCharsets.UTF_8)).isZero();
    }

    private static void run(String main, String... arguments) throws Exception {
        List<URL> places =
                new ArrayList<>(List.of(WORK.resolve("classes").toUri().toURL()));
        for (Path jar : jars().toList()) {
            places.add(jar.toUri().toURL());
        }
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (var loader = new URLClassLoader(places.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Thread.currentThread().setContextClassLoader(loader);
            loader.loadClass(main).getMethod("main", String[].class).invoke(null, (Object) arguments);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static Stream<Path> jars() {
        return Stream.of(
                        "openapi-generator-cli.jar",
                        "jackson-databind-nullable.jar",
                        "jakarta.annotation-api.jar",
                        "httpmime.jar")
                .map(JARS::resolve);
    }

    private static void clear() throws IOException {
        if (Files.exists(WORK)) {
            try (Stream<Path> files = Files.walk(WORK)) {
                files.sorted(java.util.Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
        Files.createDirectories(WORK.resolve("classes"));
    }
}
