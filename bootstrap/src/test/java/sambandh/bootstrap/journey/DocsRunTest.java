package sambandh.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sambandh.persistence.shared.TestDatabase;

/** Every block of {@code sh} that calls Sambandh in the documentation does what is said of it, from top to bottom. */
class DocsRunTest {
    private static final Path DOCS = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)^```");

    /** Lines with this comment above show what is refused. */
    private static final String WRONG_ON_PURPOSE = "# Wrong on purpose";

    private static Installation sambandh;

    /** Letters are put there, where whoever tries the documentation finds them. */
    @TempDir
    private static Path home;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        sambandh = new Installation(
                TestDatabase.freshSchema(), "", Map.of("SAMBANDH_SMTP_URL", "", "sambandh.home", home.toString()));
    }

    @AfterAll
    static void stop() {
        sambandh.close();
    }

    /** The README first, then every page of the documentation that calls Sambandh. */
    static List<String> pages() throws IOException {
        try (Stream<Path> pages = Files.list(DOCS.resolve("docs"))) {
            return Stream.concat(
                            Stream.of("README.md"),
                            pages.map(page -> "docs/" + page.getFileName())
                                    .filter(page -> page.endsWith(".md"))
                                    .filter(page -> blocks(page).contains("curl"))
                                    .sorted())
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void the_calls_of_a_page_succeed(String page) throws Exception {
        String script = blocks(page)
                .replace("http://127.0.0.1:8088", sambandh.address())
                .replace("\"login\": \"…\", \"password\": \"…\"", "\"login\": \"admin\", \"password\": \"%s\"")
                .replace("%s", Installation.PASSWORD);
        assertThat(script).as("calls in " + page).contains("$SAMBANDH").doesNotContain("…");
        List<String> statuses = run(script);
        assertThat(statuses).hasSizeGreaterThan(1);
        long wrong =
                script.lines().filter(line -> line.startsWith(WRONG_ON_PURPOSE)).count();
        assertThat(statuses)
                .filteredOn(status -> !status.matches("[23]\\d\\d .*"))
                .as(page)
                .hasSize((int) wrong);
    }

    @Test
    void the_pages_are_found() throws IOException {
        assertThat(pages())
                .contains("README.md", "docs/customers.md", "docs/orders.md", "docs/imports.md", "docs/search.md");
    }

    /** @return status and address of each call, in their order */
    private List<String> run(String script) throws Exception {
        sampleFiles();
        Path real = Path.of("/usr/bin/curl");
        Path log = folder.resolve("statuses");
        Path shim = Files.createDirectories(folder.resolve("bin")).resolve("curl");
        Files.writeString(
                shim,
                "#!/bin/sh\nexec %s -w '%%{stderr}STATUS %%{http_code} %%{url_effective}\\n' \"$@\" 2>>%s\n"
                        .formatted(real, log));
        assertThat(shim.toFile().setExecutable(true)).isTrue();
        ProcessBuilder bash = new ProcessBuilder("bash", "-euo", "pipefail")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile());
        Map<String, String> environment = bash.environment();
        environment.put("PATH", shim.getParent() + ":" + environment.get("PATH"));
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("SAMBANDH", sambandh.address());
        environment.put("SAMBANDH_HOME", home.toString());
        environment.put("TOKEN", sambandh.administrator().token());
        Process process = bash.start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(script.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("said")))
                .isZero();
        return Files.readAllLines(log).stream()
                .filter(line -> line.startsWith("STATUS "))
                .map(line -> line.substring("STATUS ".length()))
                .toList();
    }

    /** Files of the names that the pages speak of, in their form. */
    private void sampleFiles() throws IOException {
        Files.writeString(folder.resolve("cdnow_sample.csv"), """
                customer_id,date,quantity,amount
                4,1997-01-01,2,29.33
                4,1997-01-18,2,29.73
                """);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("online_retail.csv.gz")))) {
            out.write("""
                    invoice_no,stock_code,description,quantity,invoice_date,unit_price,customer_id,country
                    536365,85123A,WHITE HANGING HEART T-LIGHT HOLDER,6,2010-12-01 08:26:00,2.55,17850,United Kingdom
                    """.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A block that this test does not run would one day be wrong. */
    @Test
    void every_block_of_a_shell_is_one_that_is_run() throws IOException {
        try (Stream<Path> pages = Files.walk(DOCS.resolve("docs"))) {
            for (Path page :
                    pages.filter(path -> path.toString().endsWith(".md")).toList()) {
                assertThat(Files.readString(page))
                        .as(page.toString())
                        .doesNotContainPattern("(?m)^```(bash|shell|console)");
            }
        }
    }

    private static String blocks(String page) {
        try {
            return BLOCK.matcher(Files.readString(DOCS.resolve(page)))
                    .results()
                    .map(block -> block.group(1))
                    .collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
