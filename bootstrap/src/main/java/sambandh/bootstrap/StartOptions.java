package sambandh.bootstrap;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What the person asked for.
 *
 * @param home folder of data, logs and settings; the demo's is {@code demo} in the ordinary one
 * @param bind address to listen on
 * @param port TCP port to listen on
 * @param demo present if the made-up company is wanted
 */
record StartOptions(
        Path home, String bind, int port, @Nullable Demo demo) {
    /** @param customers how many customers to make up, empty for the demo's own choice */
    record Demo(OptionalInt customers) {}

    /**
     * Arguments: nothing, or {@code demo} with an optional {@code --customers N}. Environment: {@code SAMBANDH_HOME},
     * {@code SAMBANDH_BIND}, {@code SAMBANDH_PORT}.
     *
     * @throws StartRefused if something cannot be read
     */
    static StartOptions of(List<String> arguments, Map<String, String> environment, Path userHome) {
        Demo demo = demo(arguments);
        String named = environment.getOrDefault("SAMBANDH_HOME", "");
        Path home =
                named.isBlank() ? userHome.resolve(".sambandh") : Path.of(named).toAbsolutePath();
        return new StartOptions(
                demo == null ? home : home.resolve("demo"),
                environment.getOrDefault("SAMBANDH_BIND", "127.0.0.1"),
                number("SAMBANDH_PORT", environment.getOrDefault("SAMBANDH_PORT", "8080"), 1, 65_535),
                demo);
    }

    private static @Nullable Demo demo(List<String> arguments) {
        Iterator<String> rest = arguments.iterator();
        if (!rest.hasNext()) {
            return null;
        }
        String first = rest.next();
        if (!first.equals("demo")) {
            throw new StartRefused(
                    "Sambandh does not know \"" + first + "\"; it takes nothing, or: demo --customers N");
        }
        OptionalInt customers = OptionalInt.empty();
        while (rest.hasNext()) {
            String option = rest.next();
            if (!option.equals("--customers") || !rest.hasNext()) {
                throw new StartRefused("The demo does not know \"" + option + "\"; it takes: --customers N");
            }
            customers = OptionalInt.of(number("--customers", rest.next(), 1, 1_000_000));
        }
        return new Demo(customers);
    }

    static int number(String name, String text, int least, int most) {
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new StartRefused(name + " must be a number from " + least + " to " + most + ", not \"" + text + "\".");
    }
}
