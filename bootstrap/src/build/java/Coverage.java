import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Prints the coverage of all modules in one line; takes the folder of JaCoCo's aggregate report. */
final class Coverage {
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Path csv = folder.resolve("jacoco.csv");
        if (Files.notExists(csv)) {
            System.out.println("Coverage: not measured, since no test ran");
            return;
        }
        List<String[]> rows = Files.readAllLines(csv).stream()
                .skip(1)
                .map(line -> line.split(","))
                .toList();
        System.out.printf(
                "Coverage: %s of lines, %s of branches; %s%n",
                share(rows, 7), share(rows, 5), folder.resolve("index.html"));
    }

    private static String share(List<String[]> rows, int missedColumn) {
        long missed = rows.stream().mapToLong(row -> Long.parseLong(row[missedColumn])).sum();
        long covered = rows.stream().mapToLong(row -> Long.parseLong(row[missedColumn + 1])).sum();
        return "%.1f %%".formatted(100.0 * covered / Math.max(1, missed + covered));
    }
}
