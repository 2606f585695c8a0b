import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * Made-up files for {@link Imports}, the same at each run.
 *
 * @param orders what the orders' outside ids begin with
 */
record ImportFiles(String orders, int rows, int customers) {
    /** Three of four customers are of one country. */
    private static final String[] OTHERS = {"DE", "FR", "JP", "US"};

    void customers(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            out.write("externalId,name,kind,country\n".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < customers; i++) {
                out.write(("C" + i + ",Customer number " + i + ",organisation," + country(i) + "\n")
                        .getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    private static String country(int i) {
        return i % 4 == 3 ? OTHERS[i / 4 % OTHERS.length] : "IN";
    }

    private static OutputStream open(Path file, boolean gzip) throws IOException {
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        return gzip ? new GZIPOutputStream(out, 1 << 16) : out;
    }

    void orders(Path file, boolean json, boolean gzip) throws IOException {
        Random random = new Random(1);
        try (OutputStream out = open(file, gzip)) {
            if (!json) {
                out.write("externalId,customerExternalId,orderedAt,amount,currency\n".getBytes(StandardCharsets.US_ASCII));
            }
            for (int i = 0; i < rows; i++) {
                String form = json
                        ? "{\"externalId\":\"%s\",\"customerExternalId\":\"%s\",\"orderedAt\":\"%s\",\"amount\":%s,\"currency\":\"%s\"}%n"
                        : "%s,%s,%s,%s,%s%n";
                out.write(form.formatted(order(i, random)).getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    private Object[] order(int i, Random random) {
        return new Object[] {
            orders + i, "C" + random.nextInt(customers), time(i) + "Z", 1 + random.nextInt(99_999) + "." + (10 + i % 90), "EUR"
        };
    }

    void lines(Path file, boolean gzip) throws IOException {
        Random random = new Random(1);
        try (OutputStream out = open(file, gzip)) {
            out.write("orderExternalId,customerExternalId,orderedAt,productExternalId,description,quantity,unitPrice\n"
                    .getBytes(StandardCharsets.US_ASCII));
            int customer = 0;
            for (int i = 0; i < rows; i++) {
                customer = i % 4 == 0 ? random.nextInt(customers) : customer;
                int product = random.nextInt(2_000);
                out.write((orders + i / 4 + ",C" + customer + "," + time(i / 4 * 4) + "Z,P" + product + ",Thing number "
                                + product + "," + (1 + i % 5) + "," + (1 + product % 100) + ".50\n")
                        .getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    private LocalDateTime time(int i) {
        return LocalDateTime.of(2016, 1, 1, 0, 0, 1).plusSeconds((long) (i * (300_000_000.0 / rows)));
    }

    /** The same orders as the server keeps them. */
    void loaded(Path file) throws IOException {
        Random random = new Random(1);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            for (int i = 0; i < rows; i++) {
                String at = time(i).toString().replace('T', ' ');
                String amount = 1 + random.nextInt(99_999) + "." + (10 + i % 90);
                out.write(("%016x%016x\t1\t%s\tsale\t%s\t%s\t%s\tEUR\t%s\t%s\t%s%n".formatted(
                                0x0190_0000_0000_7000L + ((long) i << 16),
                                0x8000_0000_0000_0000L | random.nextLong() >>> 2,
                                customer(random.nextInt(customers)),
                                at, at.substring(0, 10), amount, amount, at, at))
                        .getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    static String customer(int i) {
        return "%032x".formatted(0x0190_0000_0000L + i * 7919L);
    }
}
