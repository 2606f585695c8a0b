import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * The program's memory over time, once a second from its own figures. What a collection left behind lies in the survivors
 * and the old generation until the next, so these are what lives, and what died since the last collection of the old one;
 * the least of each third of the time tells whether what lives grows. Alone ({@code --api --password [--pid]
 * [--samples FILE]}) it watches until it is ended, then prints.
 */
final class Heap implements AutoCloseable {
    /** Bytes, after the last collection and now; rss is 0 where the process is not told. */
    private record Sample(long kept, long used, long rss) {}

    private final Installation installation;
    private final Map<String, String> told;
    private final List<Sample> samples = new ArrayList<>();
    private final Thread watcher;
    private volatile int missed;

    Heap(Installation installation, Map<String, String> told) {
        this.installation = installation;
        this.told = told;
        this.watcher = Thread.ofPlatform().daemon().start(this::watch);
    }

    public static void main(String[] args) throws Exception {
        Map<String, String> told = Installation.told(args);
        Heap heap = new Heap(new Installation(told), told);
        Runtime.getRuntime().addShutdownHook(new Thread(heap::close));
        heap.watcher.join();
    }

    private void watch() {
        try {
            while (true) {
                sample();
                Thread.sleep(1_000);
            }
        } catch (InterruptedException ended) {
            // nobody watches any more
        }
    }

    /** One that cannot be had is left out: the program may have been too busy to answer. */
    private void sample() throws InterruptedException {
        try {
            String figures = installation.get("/metrics");
            Sample sample = new Sample(heap(figures, false), heap(figures, true), rss());
            synchronized (samples) {
                samples.add(sample);
            }
        } catch (IOException | RuntimeException unanswered) {
            missed++;
        }
    }

    private static long heap(String figures, boolean eden) {
        return (long) figures.lines()
                .filter(line -> line.startsWith("jvm_memory_used_bytes") && line.contains("area=\"heap\""))
                .filter(line -> eden || !line.contains("Eden"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private long rss() throws IOException {
        if (!told.containsKey("pid")) {
            return 0;
        }
        return Files.readAllLines(Path.of("/proc", told.get("pid"), "status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                .sum();
    }

    /** Prints what was seen. */
    @Override
    public void close() {
        watcher.interrupt();
        List<Sample> seen;
        synchronized (samples) {
            seen = List.copyOf(samples);
        }
        if (seen.size() < 3) {
            System.out.println("heap: too short to tell");
            return;
        }
        System.out.printf("%-36s %6s %7s %6s%n", "heap after collections, MB, " + seen.size() + " s", "least", "median", "most");
        String[] thirds = {"first", "second", "last"};
        for (int third = 0; third < 3; third++) {
            List<Sample> part = seen.subList(seen.size() * third / 3, seen.size() * (third + 1) / 3);
            long[] kept = part.stream().mapToLong(Sample::kept).sorted().toArray();
            System.out.printf("  %-34s %,6d %,7d %,6d%n", thirds[third] + " third", kept[0] >> 20,
                    kept[kept.length / 2] >> 20, kept[kept.length - 1] >> 20);
        }
        if (missed > 0) {
            System.out.printf("%d more could not be had%n", missed);
        }
        System.out.printf("highest: heap %,d MB, RSS %,d MB%n", most(seen.stream().mapToLong(Sample::used)),
                most(seen.stream().mapToLong(Sample::rss)));
        if (told.containsKey("samples")) {
            write(Path.of(told.get("samples")), seen);
        }
    }

    private static long most(LongStream bytes) {
        return bytes.max().orElse(0) >> 20;
    }

    private static void write(Path file, List<Sample> seen) {
        StringBuilder lines = new StringBuilder("second,kept,used,rss\n");
        for (int second = 0; second < seen.size(); second++) {
            Sample one = seen.get(second);
            lines.append(second).append(',').append(one.kept()).append(',').append(one.used()).append(',').append(one.rss()).append('\n');
        }
        try {
            Files.writeString(file, lines);
            System.out.println("each second: " + file);
        } catch (IOException unwritable) {
            System.out.println("each second: not written, " + unwritable.getMessage());
        }
    }
}
