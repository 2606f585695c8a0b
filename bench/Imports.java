import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sends a made-up file of orders (or order lines) to a running installation, and beside it has the same server load
 * like rows into a like table by LOAD DATA, in the same run. Prints both times, their ratio, rows per second, and the
 * installation's memory. {@code bench/imports --help} tells what it takes.
 */
final class Imports {
    private Imports() {}

    public static void main(String[] args) throws Exception {
        Map<String, String> told = new TreeMap<>();
        for (int at = 0; at + 1 < args.length; at += 2) {
            told.put(args[at].substring(2), args[at + 1]);
        }
        run(told);
    }

    private static void run(Map<String, String> told) throws Exception {
        Installation installation = new Installation(told);
        String source = told.getOrDefault("source", "bench" + System.currentTimeMillis() / 1000);
        String kind = told.getOrDefault("kind", "orders");
        boolean json = "ndjson".equals(told.get("format"));
        boolean gzip = "gzip".equals(told.get("encoding"));
        int rows = Integer.parseInt(told.getOrDefault("rows", "1000000"));
        ImportFiles files = new ImportFiles(rows, Integer.parseInt(told.getOrDefault("customers", "100000")));
        Path folder = Files.createTempDirectory("sambandh-bench");
        Path people = folder.resolve("customers.csv");
        Path file = folder.resolve("rows");
        files.customers(people);
        if (kind.equals("orders")) {
            files.orders(file, json, gzip);
        } else {
            files.lines(file, gzip);
        }
        System.out.printf(
                "%,d rows of %s, %,d customers, file %,d MB%n", rows, kind, files.customers(), Files.size(file) >> 20);
        double floor = told.containsKey("db") ? new LoadDataFloor(told, files).seconds(folder) : 0;
        if (floor > 0) {
            System.out.printf("LOAD DATA into a like table     %6.1f s %,9.0f rows/s%n", floor, rows / floor);
        }
        print("customers", files.customers(), installation.send("customers", source, people, false, false), 0);
        print(kind + ", first time", rows, installation.send(kind, source, file, json, gzip), floor);
        if (told.containsKey("again")) {
            print(kind + ", the same file again", rows, installation.send(kind, source, file, json, gzip), floor);
        }
        if (told.containsKey("export")) {
            System.out.printf("%-40s %,9.0f rows/s%n", kind + ", exported", installation.export(kind, source));
        }
        System.out.printf(
                "peak heap %,d MB, peak RSS %,d MB%n", installation.peakHeap() >> 20, installation.peakRss() >> 20);
        for (Path made : List.of(people, file, folder.resolve("load.tsv"), folder)) {
            Files.deleteIfExists(made);
        }
    }

    private static void print(String what, long n, double seconds, double floor) {
        String ratio = floor > 0 ? "  %.1f × LOAD DATA".formatted(seconds / floor) : "";
        System.out.printf("%-31s %6.1f s %,9.0f rows/s%s%n", what, seconds, n / seconds, ratio);
    }
}
