package sambandh.rest.bulk;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.application.bulk.ExportKind;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Scope;

/** Things to be exported: a few odd ones, then many thousand, page by page. */
final class ListedRows implements ExportKind {
    static final int PAGES = 40;
    static final int ROWS_OF_A_PAGE = 1_000;

    @Override
    public String name() {
        return "things";
    }

    @Override
    public Rows open(Scope scope, @Nullable Code source) {
        return new Rows() {
            private int page;

            @Override
            public List<String> columns() {
                return List.of("name", "amount", "attribute.from");
            }

            @Override
            public List<List<@Nullable String>> next() {
                page++;
                String from = source == null ? null : source.value();
                return page == 1
                        ? List.of(
                                Arrays.asList("=1+1, \"x\"", "-5.5", from),
                                Arrays.asList("'=टी", null, from),
                                Arrays.asList("two\nlines", "", from))
                        : page <= PAGES
                                ? List.copyOf(java.util.Collections.nCopies(ROWS_OF_A_PAGE, row(from)))
                                : List.of();
            }

            private List<@Nullable String> row(@Nullable String from) {
                return Arrays.asList("plain", "7", from);
            }
        };
    }
}
