import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Requests by wrk over so many connections, behind a token. */
record Wrk(Installation installation, int connections) {
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern TAIL = Pattern.compile("\\s99%\\s+([0-9.]+)(us|ms|s)");
    private static final Pattern BAD = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

    /** @param tail of a hundred requests the slowest but one, in milliseconds */
    record Measured(double rate, double tail, long bad) {
        /** @param floor how often a second without the program between; 0 where that is not known */
        void print(String name, double floor) {
            if (floor > 0) {
                System.out.printf("%-52s %,10.0f%n", name + ", bare JDBC", floor);
            }
            System.out.printf("%-52s %,10.0f %10.1f %8s%s%n", name, rate, tail,
                    floor > 0 ? Math.round(100 * rate / floor) + "%" : "", bad == 0 ? "" : "  BAD ANSWERS: " + bad);
        }
    }

    /** @param script in Lua, after that which sets the token; empty for one path again and again */
    Measured run(String path, String script, int seconds) throws Exception {
        Path lua = Files.createTempFile("bench", ".lua");
        Files.writeString(lua, "wrk.headers['Authorization'] = 'Bearer " + installation.signIn() + "'\n" + script);
        Process wrk = new ProcessBuilder(
                        "wrk", "-t2", "-c" + connections, "-d" + seconds + "s", "--latency", "-s", lua.toString(),
                        installation.root() + path)
                .redirectErrorStream(true)
                .start();
        String said = new String(wrk.getInputStream().readAllBytes());
        Files.delete(lua);
        if (wrk.waitFor() != 0) {
            throw new IOException(said);
        }
        Matcher tail = find(TAIL, said);
        double scale = Map.of("us", 0.001, "ms", 1.0, "s", 1_000.0).get(tail.group(2));
        Matcher bad = BAD.matcher(said);
        return new Measured(
                Double.parseDouble(find(RATE, said).group(1)),
                Double.parseDouble(tail.group(1)) * scale,
                bad.find() ? Long.parseLong(bad.group(1)) : 0);
    }

    private static Matcher find(Pattern pattern, String text) throws IOException {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IOException(text);
        }
        return found;
    }
}
