import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A page of 50 customers far behind the first, reached by cursors.
 *
 * @param page 10,000 where there are so many, otherwise one near the end
 */
record FarPage(int page, String cursor) {
    private static final int FAR = 10_000;
    /** As many as one answer may have. */
    private static final int PAGES_AT_ONCE = 4;

    /** @param query filters and sort, beginning with {@code &} */
    static FarPage of(Installation installation, String query) throws Exception {
        String cursor = "";
        int page = 1;
        while (page < FAR) {
            int pages = Math.min(PAGES_AT_ONCE, FAR - page);
            String answer = installation.get("/api/v1/customers?limit=" + 50 * pages + query
                    + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            if (!answer.contains("\"next\"")) {
                break;
            }
            cursor = URLEncoder.encode(Installation.text(answer, "next"), StandardCharsets.UTF_8);
            page += pages;
        }
        return new FarPage(page, cursor);
    }
}
