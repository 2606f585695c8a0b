package sambandh.rest.shared.openapi;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;

/** A page for whoever comes with a browser: nothing from elsewhere, and nothing inside a frame. */
final class HtmlPage {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final String STYLE = """
            <style>
              body { font: 16px/1.55 system-ui, sans-serif; max-width: 60rem; margin: 2.5rem auto; padding: 0 1.25rem;
                color: #1f2933; background: #fff }
              h1 { font-size: 1.9rem; margin: .3em 0 } h2 { font-size: 1.15rem; margin-top: 1.8em }
              a { color: #0b5cad } code, pre { font-family: ui-monospace, monospace; font-size: .92em }
              pre { background: #f4f6f8; border: 1px solid #dde3e9; border-radius: 6px; padding: 1rem; overflow-x: auto }
              table { border-collapse: collapse; width: 100% } td, th { text-align: left; vertical-align: top;
                padding: .55rem .8rem .55rem 0; border-bottom: 1px solid #e4e8ec }
              .status { font-weight: 600; background: #eef2f6; border-radius: 4px; padding: .1rem .5rem }
              .path { color: #5b6b7b; font-size: .92em }
            </style>
            """;

    private HtmlPage() {}

    static MutableHttpResponse<String> of(String title, String body) {
        return of(title, STYLE, body);
    }

    static MutableHttpResponse<String> of(String title, String style, String body) {
        return HttpResponse.ok("<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n"
                        + "<meta name=\"viewport\" content=\"width=device-width\">\n<title>" + title + "</title>\n"
                        + style
                        + body
                        + "</html>\n")
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer");
    }
}
