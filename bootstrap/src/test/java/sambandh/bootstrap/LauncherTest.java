package sambandh.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, with a build and a program that do nothing. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class LauncherTest {
    @TempDir
    private Path checkout;

    private record Ended(int code, String said) {}

    @BeforeEach
    void makeACheckout() throws IOException {
        Files.createDirectories(checkout.resolve("bootstrap/src/main"));
        Files.copy(Path.of("..", "sambandh"), checkout.resolve("sambandh"));
        write("pom.xml", "");
        write("jdk/release", "");
        write(".mvn/jdk.sh", "JAVA_HOME=$here/jdk\n");
        write(
                "mvnw",
                "#!/bin/sh\necho built >>builds\nmkdir -p bootstrap/target/lib\n: >bootstrap/target/sambandh.jar\n");
        write("jdk/bin/java", """
                        #!/bin/sh
                        case "$*" in *AOTCacheOutput*) exit 1 ;; esac
                        trap 'rm -f "$SAMBANDH_HOME/running"; exit 143' TERM
                        printf 'pid=%s\\naddress=here\\ndata=none\\n' $$ >"$SAMBANDH_HOME/running"
                        while :; do sleep 0.1; done
                        """);
    }

    @AfterEach
    void stopAll() throws Exception {
        launch("stop", "one");
        launch("stop", "other");
    }

    private void write(String name, String text) throws IOException {
        Path file = checkout.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private Process begin(String command, String home) throws IOException {
        return new ProcessBuilder("/bin/sh", "sambandh", command, "--home", home, "--port", "9", "--detach")
                .directory(checkout.toFile())
                .redirectErrorStream(true)
                .redirectOutput(checkout.resolve("said-" + home).toFile())
                .start();
    }

    private Ended launch(String command, String home) throws Exception {
        int code = begin(command, home).waitFor();
        return new Ended(code, Files.readString(checkout.resolve("said-" + home)));
    }

    private void changeTheSources() throws IOException {
        Files.setLastModifiedTime(
                checkout.resolve("pom.xml"), FileTime.from(Instant.now().plusSeconds(60)));
    }

    @Test
    void nothing_is_built_under_an_instance_that_runs_on_another_home() throws Exception {
        assertThat(launch("start", "one").code()).isZero();
        changeTheSources();

        Ended refused = launch("start", "other");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.said()).contains("still running on " + checkout.resolve("one"));
        assertThat(checkout.resolve("builds")).content().hasLineCount(1);

        launch("stop", "one");
        assertThat(launch("start", "other").code()).isZero();
        assertThat(checkout.resolve("builds")).content().hasLineCount(2);
    }

    @Test
    void of_two_starts_at_once_one_builds() throws Exception {
        Process one = begin("start", "one");
        Process other = begin("start", "other");
        assertThat(one.waitFor()).isZero();
        assertThat(other.waitFor()).isZero();
        assertThat(checkout.resolve("builds")).content().hasLineCount(1);
    }

    @Test
    void the_lock_of_a_build_that_died_holds_up_nobody() throws Exception {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Files.createDirectories(checkout.resolve("target"));
        Files.createSymbolicLink(checkout.resolve("target/building"), Path.of(String.valueOf(dead.pid())));
        assertThat(launch("start", "one").code()).isZero();
    }
}
