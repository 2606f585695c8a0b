import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/**
 * Somebody who looks at one customer after the other, so many a second, whatever else is going on. What one takes counts from when
 * it was to be asked for, so that those that come to wait behind a slow one count too.
 */
final class SteadyReads implements AutoCloseable {
    private static final int A_SECOND = 100;
    private static final int AT_ONCE = 16;
    private static final long TOKEN_LASTS = 60_000_000_000L;

    private final Installation installation;
    private final int customers;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService askers = Executors.newFixedThreadPool(AT_ONCE);
    private final AtomicInteger failed = new AtomicInteger();
    private final Thread clock;
    private LongStream.Builder taken = LongStream.builder();
    private volatile String token = "";

    SteadyReads(Installation installation, int customers) {
        this.installation = installation;
        this.customers = customers;
        this.clock = Thread.ofPlatform().daemon().start(this::ask);
    }

    private void ask() {
        try {
            long begun = System.nanoTime();
            long signedIn = begun - TOKEN_LASTS;
            for (long n = 0; ; n++) {
                long at = begun + n * 1_000_000_000L / A_SECOND;
                if (at - signedIn >= TOKEN_LASTS) {
                    token = installation.signIn();
                    signedIn = at;
                }
                long wait = at - System.nanoTime();
                if (wait > 0) {
                    Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
                }
                askers.execute(() -> one(at));
            }
        } catch (InterruptedException ended) {
            // nobody wants to know any more
        } catch (Exception unanswered) {
            System.out.println("nobody looks any more: " + unanswered);
        }
    }

    private void one(long at) {
        String id = Readers.customer(ThreadLocalRandom.current().nextInt(customers));
        HttpRequest request = HttpRequest.newBuilder(URI.create(installation.root() + "/api/v1/customers/" + id))
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            if (http.send(request, BodyHandlers.discarding()).statusCode() != 200) {
                failed.incrementAndGet();
            }
        } catch (Exception unanswered) {
            failed.incrementAndGet();
        }
        long nanos = System.nanoTime() - at;
        synchronized (this) {
            taken.add(nanos);
        }
    }

    /** Since the last time; prints it and says the milliseconds of which five of a hundred take longer. */
    double print(String name) {
        long[] all;
        synchronized (this) {
            all = taken.build().toArray();
            taken = LongStream.builder();
        }
        Arrays.sort(all);
        double p95 = all.length == 0 ? 0 : all[all.length * 95 / 100] / 1e6;
        System.out.printf("  one customer by id, %s: %,d asked, half within %.1f ms, p95 %.1f ms%s%n", name, all.length,
                all.length == 0 ? 0 : all[all.length / 2] / 1e6, p95, failed.get() == 0 ? "" : ", FAILED: " + failed);
        return p95;
    }

    @Override
    public void close() {
        clock.interrupt();
        askers.shutdownNow();
    }
}
