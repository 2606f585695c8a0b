import java.time.Duration;
import java.time.Instant;

/** A campaign to everybody who may be written to. */
record Campaign(String id) {
    /**
     * @param controlPercent how many of a hundred are left alone
     * @param errorPercent it stops when so many of a hundred letters go wrong
     */
    static Campaign draft(Installation sambandh, String name, int controlPercent, int errorPercent) throws Exception {
        return new Campaign(Installation.field("id", sambandh.post("/campaigns", """
                {"name": "%s", "template": "thank_you", "controlPercent": %d, "errorPercent": %d}"""
                .formatted(name, controlPercent, errorPercent))));
    }

    void launch(Installation sambandh) throws Exception {
        sambandh.post("/campaigns/" + id + "/launch", "{}");
    }

    /** @throws IllegalStateException when it pauses, is cancelled, or takes longer */
    void awaitEnd(Installation sambandh, Duration atMost) throws Exception {
        Instant deadline = Instant.now().plus(atMost);
        while (true) {
            String progress = sambandh.get("/campaigns/" + id + "/progress");
            String state = Installation.field("state", progress);
            if (progress.contains("\"pausedBecause\"") || state.matches("paused|cancelled")) {
                throw new IllegalStateException("FAILED: the campaign stopped: " + progress);
            }
            if (state.equals("done") && progress.matches("(?s).*\"over\"\\s*:\\s*true.*")) {
                return;
            }
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("FAILED: not at its end after " + atMost.toSeconds() + " s: " + progress);
            }
            Thread.sleep(300);
        }
    }
}
