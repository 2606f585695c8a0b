package sambandh.domain.cadence;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The seasons of one customer: its industry's, and where it is unlike them. Of a customer's own days quiet ones come first. */
public final class Seasons {
    public static final Seasons NONE = new Seasons(List.of(), List.of());

    private final List<SeasonRule> rules;
    private final List<SeasonException> exceptions;

    /** @param rules of the customer's industry */
    public Seasons(List<SeasonRule> rules, List<SeasonException> exceptions) {
        // whatever order they were read in, the same one is named
        this.rules = rules.stream()
                .sorted(Comparator.comparing(it -> it.id().value()))
                .toList();
        this.exceptions = exceptions.stream()
                .sorted(Comparator.comparing(it -> it.id().value()))
                .toList();
    }

    /**
     * What a day is, and by what.
     *
     * @param until the last day of it
     * @param rule the industry's; null where it is the customer's own
     */
    public record Season(
            SeasonRule.Kind kind, LocalDate until, @Nullable UUID rule) {
        public boolean isQuiet() {
            return kind == SeasonRule.Kind.QUIET;
        }
    }

    public Optional<Season> on(LocalDate day) {
        return own(day, SeasonRule.Kind.QUIET)
                .or(() -> own(day, SeasonRule.Kind.OPEN))
                .or(() -> industry(day, SeasonRule.Kind.QUIET))
                .or(() -> industry(day, SeasonRule.Kind.OPEN));
    }

    public boolean isOpen(LocalDate day) {
        return on(day).filter(it -> !it.isQuiet()).isPresent();
    }

    /** Whether there is any open season at all. */
    public boolean knowsOpen() {
        return Stream.concat(
                        rules.stream().map(it -> it.details().kind()),
                        exceptions.stream().map(SeasonException::kind))
                .anyMatch(SeasonRule.Kind.OPEN::equals);
    }

    private Optional<Season> own(LocalDate day, SeasonRule.Kind kind) {
        return exceptions.stream()
                .filter(it -> it.kind() == kind && it.has(day))
                .findFirst()
                .map(it -> new Season(kind, it.to(), null));
    }

    private Optional<Season> industry(LocalDate day, SeasonRule.Kind kind) {
        return rules.stream()
                .filter(it -> it.details().kind() == kind && it.details().span().has(day))
                .findFirst()
                .map(it ->
                        new Season(kind, it.details().span().endOf(day), it.id().value()));
    }
}
