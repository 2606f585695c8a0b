package sambandh.application.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        Comparator<Listed> byCode =
                Comparator.comparing(listed -> listed.template().code().value());
        List<Listed> all = all(scope).stream()
                .filter(listed -> Template.isPart(listed.template().code()) == parts)
                .sorted(wanted.descending() ? byCode.reversed() : byCode)
                .toList();
        Page.Position after = wanted.after();
        List<Listed> rest = all.stream()
                .filter(listed -> after == null || follows(listed, String.valueOf(after.value()), wanted.descending()))
                .limit(wanted.limit() + 1L)
                .toList();
        Page<Listed> page = Page.of(
                rest,
                wanted,
                listed -> new Page.Position(listed.template().code().value(), NO_TIE));
        return wanted.isCounted() ? page.counted(Math.min(all.size(), wanted.countUpTo())) : page;
    }

    private static boolean follows(Listed listed, String after, boolean descending) {
        int compared = listed.template().code().value().compareTo(after);
        return descending ? compared < 0 : compared > 0;
    }

    public Optional<Listed> find(Scope scope, Code code) {
        return all(scope).stream()
                .filter(listed -> listed.template().code().equals(code))
                .findFirst();
    }

    private List<Listed> all(Scope scope) {
        if (scope instanceof Scope.Nothing) {
            return List.of();
        }
        Map<Code, OwnTemplate> own =
                views.own(scope).stream().collect(Collectors.toMap(OwnTemplate::code, Function.identity()));
        List<Listed> all = new ArrayList<>();
        for (Starters.Starter starter : starters.all()) {
            OwnTemplate ours = own.remove(starter.template().code());
            all.add(new Listed(ours == null ? starter.template() : ours.template(), ours, true));
        }
        own.values().forEach(ours -> all.add(new Listed(ours.template(), ours, false)));
        return all;
    }
}
