import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A page of 50 customers far behind the first, reached by cursors.
 *
 * @param page 10,000 where there are so many, otherwise one near the end
 */
record FarPage(int page, String cursor) {
    private static final int FAR = 10_000;
    private static final int STEP = 200;

    /** @param query filters and sort, beginning with {@code &} */
    static FarPage of(Installation installation, String query) throws Exception {
        String path = "/api/v1/customers?limit=" + STEP + query;
        String cursor = "";
        int page = 1;
        while (page < FAR) {
            String answer = installation.get(path + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            if (!answer.contains("\"next\"")) {
                break;
            }
            cursor = URLEncoder.encode(Installation.text(answer, "next"), StandardCharsets.UTF_8);
            page += STEP / 50;
        }
        return new FarPage(page, cursor);
    }
}
