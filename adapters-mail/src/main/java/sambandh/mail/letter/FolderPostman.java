package sambandh.mail.letter;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.CompanyFacts;
import sambandh.application.letter.Postman;
import sambandh.domain.letter.Letter;
import sambandh.domain.shared.EmailAddress;

/** Without a mail server, letters lie in a folder as {@code <id>.eml}, whole or not at all. */
final class FolderPostman implements Postman {
    private final MimeLetters mime;
    private final Path folder;
    private final Session session = Session.getInstance(new Properties());

    FolderPostman(MimeLetters mime, Path folder) {
        this.mime = mime;
        this.folder = folder;
    }

    @Override
    public Result deliver(Letter letter) {
        EmailAddress to = letter.address();
        if (to == null) {
            return new Result.Refused("the letter has no address");
        }
        try {
            Files.createDirectories(folder, ownersAlone("rwx------"));
            Path begun = folder.resolve(letter.id().value() + ".eml.begun");
            Files.deleteIfExists(begun);
            Files.createFile(begun, ownersAlone("rw-------"));
            try (OutputStream out = Files.newOutputStream(begun)) {
                mime.message(session, letter, to).writeTo(out);
            }
            Files.move(begun, file(letter), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new Result.Accepted();
        } catch (IOException full) {
            return new Result.TryLater("the folder for letters cannot be written to: "
                    + full.getClass().getName());
        } catch (MessagingException unwritable) {
            return new Result.Refused("the letter cannot be written as a message");
        }
    }

    /** In a folder a letter can be looked at, whoever it is from. */
    @Override
    public boolean canWriteFor(CompanyFacts.Company company) {
        return true;
    }

    @Override
    public String by() {
        return "folder";
    }

    @Override
    public @Nullable String location(Letter letter) {
        Path file = file(letter);
        return Files.exists(file) ? file.toAbsolutePath().toString() : null;
    }

    /** Letters are personal: from their first byte on nobody else on the machine reads them. */
    private FileAttribute<?>[] ownersAlone(String permissions) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private Path file(Letter letter) {
        return folder.resolve(letter.id().value() + ".eml");
    }
}
