package sambandh.application.template;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Page;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Scope;
import sambandh.domain.template.OwnTemplate;
import sambandh.domain.template.Template;
import sambandh.domain.template.TemplateVersion;

/** All templates there are, those delivered and the company's own; there are few, people write them. */
public final class TemplateList {
    /** Codes break no ties. */
    private static final UUID NO_TIE = new UUID(0, 0);

    /**
     * A template.
     *
     * @param own null for a delivered one that the company has not touched
     * @param starter whether it is delivered
     */
    public record Listed(Template template, @Nullable OwnTemplate own, boolean starter) {
        /** The number of the version that letters are written of; 0 for the delivered one, or for none yet. */
        public int current() {
            return own == null ? TemplateVersion.STARTER : own.current();
        }

        /** What a change is made from. */
        public long version() {
            return own == null ? 0 : own.version();
        }
    }

    private final Starters starters;
    private final TemplateViews views;

    public TemplateList(Starters starters, TemplateViews views) {
        this.starters = starters;
        this.views = views;
    }

    /** @param parts whether those are wanted that only stand inside of others */
    public Page<Listed> list(Scope scope, boolean parts, Page.Wanted wanted) {
        Page<OwnTemplate> own = views.own(scope, parts, wanted);
        Map<Code, Listed> listed = new HashMap<>();
        List<Starters.Starter> delivered = scope instanceof Scope.Nothing
                ? List.of()
                : starters.all().stream()
                        .filter(starter -> Template.isPart(starter.template().code()) == parts)
                        .toList();
        delivered.stream()
                .filter(starter -> follows(starter.template().code(), wanted))
                .forEach(starter -> listed.put(starter.template().code(), new Listed(starter.template(), null, true)));
        own.items()
                .forEach(ours -> listed.put(
                        ours.code(),
                        new Listed(
                                ours.template(),
                                ours,
                                starters.find(ours.code()).isPresent())));
        // behind the last of the company's own there may be more of them
        String last = own.next() == null ? null : own.next().value();
        Comparator<Listed> byCode =
                Comparator.comparing(one -> one.template().code().value());
        Comparator<Listed> order = wanted.descending() ? byCode.reversed() : byCode;
        List<Listed> sorted = listed.values().stream()
                .filter(one -> last == null || !beyond(one.template().code(), last, wanted.descending()))
                .sorted(order)
                .limit(wanted.limit() + 1L)
                .toList();
        Page<Listed> page = page(sorted, wanted, own.next());
        Long counted = own.count();
        return counted == null
                ? page
                : page.counted(Math.min(counted + untouched(scope, delivered), wanted.countUpTo()));
    }

    private static Page<Listed> page(List<Listed> sorted, Page.Wanted wanted, Page.@Nullable Position more) {
        Page<Listed> page = Page.of(
                sorted, wanted, one -> new Page.Position(one.template().code().value(), NO_TIE));
        return page.next() == null && more != null ? new Page<>(page.items(), more) : page;
    }

    private long untouched(Scope scope, List<Starters.Starter> delivered) {
        List<Code> codes =
                delivered.stream().map(starter -> starter.template().code()).toList();
        return codes.size() - views.among(scope, codes).size();
    }

    private static boolean follows(Code code, Page.Wanted wanted) {
        Page.Position after = wanted.after();
        return after == null || beyond(code, String.valueOf(after.value()), wanted.descending());
    }

    private static boolean beyond(Code code, String place, boolean descending) {
        int compared = code.value().compareTo(place);
        return descending ? compared < 0 : compared > 0;
    }

    public Optional<Listed> find(Scope scope, Code code) {
        if (scope instanceof Scope.Nothing) {
            return Optional.empty();
        }
        Optional<Starters.Starter> starter = starters.find(code);
        return views.find(scope, code)
                .map(own -> new Listed(own.template(), own, starter.isPresent()))
                .or(() -> starter.map(it -> new Listed(it.template(), null, true)));
    }
}
