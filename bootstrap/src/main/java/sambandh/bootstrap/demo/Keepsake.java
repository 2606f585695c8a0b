package sambandh.bootstrap.demo;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Properties;
import sambandh.bootstrap.PrivateFile;

/**
 * What the demo remembers between runs on the same folder, so that it can be started again: the administrator's
 * password, made at random, and the last day of the made-up orders.
 */
public record Keepsake(String password, LocalDate lastDay) {
    static final String USER = "admin";
    static final ZoneId SHOP_ZONE = ZoneId.of("Asia/Kolkata");
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    /** Reads the folder's keepsake, or makes one, whose last day is the one before: all of it is past. */
    public static Keepsake in(Path folder, Instant now) throws IOException {
        Path file = folder.resolve("demo.properties");
        Properties kept = new Properties();
        if (Files.exists(file)) {
            kept.load(new StringReader(Files.readString(file)));
            return new Keepsake(kept.getProperty("password"), LocalDate.parse(kept.getProperty("lastDay")));
        }
        Keepsake made =
                new Keepsake(newPassword(), LocalDate.ofInstant(now, SHOP_ZONE).minusDays(1));
        Files.createDirectories(folder);
        PrivateFile.write(file, "password=" + made.password + "\nlastDay=" + made.lastDay + "\n");
        return made;
    }

    private static String newPassword() {
        SecureRandom random = new SecureRandom();
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            made.append(i > 0 && i % 5 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return made.toString();
    }
}
