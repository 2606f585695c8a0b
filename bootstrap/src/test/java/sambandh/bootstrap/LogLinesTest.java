package sambandh.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogLinesTest {
    private static final String FORGED = "Asha\n12:00:00 ERROR all is lost\r\u2028\u0085\"},{\"level\":\"ERROR\"";

    @TempDir
    private Path home;

    @Test
    void what_a_person_typed_cannot_begin_a_line_of_its_own() throws Exception {
        PrintStream terminal = System.err;
        ByteArrayOutputStream seen = new ByteArrayOutputStream();
        LoggerContext context = new LoggerContext();
        System.setErr(new PrintStream(seen, true, StandardCharsets.UTF_8));
        try {
            context.setName("trial");
            context.setMDCAdapter(new LogbackMDCAdapter());
            context.putProperty("sambandh.home", home.toString());
            JoranConfigurator configurator = new JoranConfigurator();
            configurator.setContext(context);
            configurator.doConfigure(getClass().getResource("/logback.xml"));
            context.getLogger("trial").warn("Unknown customer {}", FORGED, new IllegalStateException(FORGED));
        } finally {
            context.stop();
            System.setErr(terminal);
        }

        String file = Files.readString(home.resolve("logs/sambandh.jsonl"));
        assertThat(file.strip().split("\\R")).hasSize(1);
        assertThat(file).startsWith("{").endsWith("}\n").contains("\\n12:00:00", "\\\"},{");
        assertThat(seen.toString(StandardCharsets.UTF_8).strip().split("\\R")).hasSize(1);
    }
}
