package sambandh.mail.letter;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sambandh.application.letter.Postman.Result;
import sambandh.application.letter.SampleLetters;
import sambandh.application.shared.TestClock;
import sambandh.domain.letter.Letter;

class FolderPostmanTest {
    @TempDir
    Path home;

    private FolderPostman postman() {
        var mime = new MimeLetters(() -> Samples.COMPANY, null, new TestClock("2026-03-01T08:00:00Z"));
        return new FolderPostman(mime, home.resolve("letters"));
    }

    @Test
    void a_letter_lies_in_the_folder_as_a_message() throws Exception {
        Letter letter = SampleLetters.letter().build();
        assertThat(postman().location(letter)).isNull();

        assertThat(postman().deliver(letter)).isEqualTo(new Result.Accepted());
        assertThat(postman().deliver(letter)).as("again is once").isEqualTo(new Result.Accepted());

        Path file = Path.of(String.valueOf(postman().location(letter)));
        assertThat(file).hasFileName(letter.id().value() + ".eml");
        try (InputStream in = Files.newInputStream(file);
                var files = Files.list(home.resolve("letters"))) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
            assertThat(message.getSubject()).isEqualTo(letter.content().subject());
            assertThat(message.getMessageID()).isEqualTo("<" + letter.messageId() + ">");
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void nobody_else_on_the_machine_reads_the_letters() throws Exception {
        Assumptions.assumeTrue(
                home.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Letter letter = SampleLetters.letter().build();
        assertThat(postman().deliver(letter)).isEqualTo(new Result.Accepted());
        assertThat(permissions(home.resolve("letters"))).isEqualTo("rwx------");
        assertThat(permissions(Path.of(String.valueOf(postman().location(letter)))))
                .isEqualTo("rw-------");
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void a_folder_that_cannot_be_written_to_is_tried_again() throws Exception {
        Files.writeString(home.resolve("letters"), "a file stands in the way");
        assertThat(postman().deliver(SampleLetters.letter().build())).isInstanceOf(Result.TryLater.class);
    }
}
