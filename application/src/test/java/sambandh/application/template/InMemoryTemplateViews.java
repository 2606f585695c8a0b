package sambandh.application.template;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import sambandh.application.shared.Page;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Scope;
import sambandh.domain.template.OwnTemplate;
import sambandh.domain.template.TemplateVersion;

public final class InMemoryTemplateViews implements TemplateViews {
    private final InMemoryOwnTemplates own;

    public InMemoryTemplateViews(InMemoryOwnTemplates own) {
        this.own = own;
    }

    @Override
    public List<OwnTemplate> own(Scope scope) {
        return scope instanceof Scope.Nothing ? List.of() : own.everything();
    }

    @Override
    public Page<VersionView> versions(Scope scope, Code code, Page.Wanted wanted) {
        Comparator<VersionView> byNumber = Comparator.comparingInt(VersionView::number);
        Page.Position after = wanted.after();
        List<VersionView> all = own.versions(code).stream()
                .map(InMemoryTemplateViews::view)
                .sorted(wanted.descending() ? byNumber.reversed() : byNumber)
                .toList();
        List<VersionView> rest = all.stream()
                .filter(view -> after == null || follows(view.number(), after, wanted.descending()))
                .limit(wanted.limit() + 1L)
                .toList();
        Page<VersionView> page =
                Page.of(rest, wanted, view -> new Page.Position(String.valueOf(view.number()), new UUID(0, 0)));
        return wanted.isCounted() ? page.counted(all.size()) : page;
    }

    private static boolean follows(int number, Page.Position after, boolean descending) {
        int last = Integer.parseInt(String.valueOf(after.value()));
        return descending ? number < last : number > last;
    }

    private static VersionView view(TemplateVersion version) {
        return new VersionView(
                version.number(),
                version.variants().stream().map(variant -> variant.language()).toList(),
                version.note(),
                java.util.Objects.requireNonNull(version.madeAt()),
                String.valueOf(version.madeBy()));
    }
}
