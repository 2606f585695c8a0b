package sambandh.mail.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares with what a person has read and approved, in {@code src/test/resources/approved}. What differs is written
 * beside it as {@code .received}; who approves of it takes the ending away.
 */
final class Approved {
    private static final Path FOLDER = Path.of("src/test/resources/approved");

    private Approved() {}

    static void is(String name, String text) throws IOException {
        Path approved = FOLDER.resolve(name);
        String before = Files.exists(approved) ? Files.readString(approved) : "";
        if (!before.equals(text)) {
            Files.writeString(FOLDER.resolve(name + ".received"), text);
        }
        assertThat(text).as("approved/%s", name).isEqualTo(before);
    }
}
