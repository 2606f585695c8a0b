import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several large files at once: none may fall, and memory must stay where it is. */
final class AtOnce {
    private AtOnce() {}

    static void run(Installation installation, Map<String, String> told, Path folder) throws Exception {
        int uploads = Integer.parseInt(told.get("at-once"));
        long begun = System.currentTimeMillis();
        List<Path> made = new ArrayList<>();
        ImportFiles first = Imports.files(told, "");
        for (int i = 0; i < uploads; i++) {
            Path file = folder.resolve("orders-" + i);
            // other orders than those of the runs before and of the other files
            Imports.files(told, "U" + begun + "-" + i + "-").orders(file, false, false);
            made.add(file);
        }
        System.out.printf("%d files at once of %,d orders each, %,d customers%n", uploads, first.rows(), first.customers());
        String source = Imports.source(installation, told, first, folder);
        long sent = System.nanoTime();
        try (var senders = Executors.newFixedThreadPool(uploads)) {
            List<Future<Double>> imports = made.stream()
                    .map(file -> senders.submit(() -> installation.send("orders", source, file, false, false)))
                    .toList();
            for (Future<Double> one : imports) {
                Imports.print("  of these one", first.rows(), one.get(), 0);
            }
        }
        Imports.print("all of them", (long) uploads * first.rows(), Installation.seconds(sent), 0);
    }
}
