import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Sends a made-up file of orders (or order lines) to a running installation, and beside it has the same server load
 * like rows into a like table by LOAD DATA, in the same run. Prints both times, their ratio, rows per second, and the
 * installation's memory over time. {@code bench/imports --help} tells what it takes.
 */
final class Imports {
    private Imports() {}

    public static void main(String[] args) throws Exception {
        Map<String, String> told = Installation.told(args);
        Installation installation = new Installation(told);
        Path folder = Files.createTempDirectory("sambandh-bench");
        try (Heap heap = new Heap(installation, told)) {
            if (told.containsKey("at-once")) {
                AtOnce.run(installation, told, folder);
            } else {
                run(installation, told, folder);
            }
        } finally {
            try (var made = Files.list(folder)) {
                for (Path file : made.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    /** Of the customers, unless they are known to be there. */
    static String source(Installation installation, Map<String, String> told, ImportFiles files, Path folder) throws Exception {
        String source = told.getOrDefault("source", "bench" + System.currentTimeMillis() / 1000);
        if (!told.containsKey("known")) {
            Path people = folder.resolve("customers.csv");
            files.customers(people);
            print("customers", files.customers(), installation.send("customers", source, people, false, false), 0);
        }
        return source;
    }

    static ImportFiles files(Map<String, String> told, String orders) {
        int rows = Integer.parseInt(told.getOrDefault("rows", "1000000"));
        return new ImportFiles(orders, rows, Integer.parseInt(told.getOrDefault("customers", "100000")));
    }

    private static void run(Installation installation, Map<String, String> told, Path folder) throws Exception {
        String kind = told.getOrDefault("kind", "orders");
        boolean json = "ndjson".equals(told.get("format"));
        boolean gzip = "gzip".equals(told.get("encoding"));
        ImportFiles files = files(told, kind.equals("orders") ? json ? "J" : "O" : "L");
        Path file = folder.resolve("rows");
        if (kind.equals("orders")) {
            files.orders(file, json, gzip);
        } else {
            files.lines(file, gzip);
        }
        int rows = files.rows();
        System.out.printf("%,d rows of %s, %s%s, %,d customers, file %,d MB%n", rows, kind, json ? "NDJSON" : "CSV",
                gzip ? ", gzip" : "", files.customers(), Files.size(file) >> 20);
        // what lines are written into is not one table, so nothing like them is loaded
        double floor = told.containsKey("db") && kind.equals("orders") ? new LoadDataFloor(installation, files).seconds(folder) : 0;
        if (floor > 0) {
            System.out.printf("LOAD DATA into a like table     %6.1f s %,9.0f rows/s%n", floor, rows / floor);
        }
        String source = source(installation, told, files, folder);
        for (String time : told.containsKey("again") ? List.of("first time", "the same file again") : List.of("first time")) {
            print(kind + ", " + time, rows, installation.send(kind, source, file, json, gzip), floor);
        }
        if (told.containsKey("export")) {
            System.out.printf("%-40s %,9.0f rows/s%n", kind + ", exported", installation.export(kind, source));
        }
    }

    static void print(String what, long n, double seconds, double floor) {
        String ratio = floor > 0 ? "  %.1f × LOAD DATA".formatted(seconds / floor) : "";
        System.out.printf("%-31s %6.1f s %,9.0f rows/s%s%n", what, seconds, n / seconds, ratio);
    }
}
