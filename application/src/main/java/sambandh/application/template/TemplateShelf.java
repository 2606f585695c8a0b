package sambandh.application.template;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Language;
import sambandh.domain.template.Edition;
import sambandh.domain.template.LanguageChoice;
import sambandh.domain.template.OwnTemplate;
import sambandh.domain.template.Template;
import sambandh.domain.template.TemplateVersion;
import sambandh.domain.template.Variant;

/** Finds templates: the company's own before those that are delivered, each with the parts it stands in. */
public final class TemplateShelf {
    /** Parts that any template may name; the company may add others. */
    public static final Set<String> PARTS = Set.of("layout", "header", "footer", "signature");

    private static final String LAYOUT = "layout";

    /** A template in one of its versions. */
    public record Found(Template template, TemplateVersion words) {}

    private final Starters starters;
    private final OwnTemplates own;

    public TemplateShelf(Starters starters, OwnTemplates own) {
        this.starters = starters;
        this.own = own;
    }

    /** @param version null for the current one, {@link TemplateVersion#STARTER} for the delivered one */
    public Optional<Found> find(Code code, @Nullable Integer version) {
        Optional<OwnTemplate> ours = own.find(code);
        int wanted = version != null ? version : ours.map(OwnTemplate::current).orElse(TemplateVersion.STARTER);
        Optional<Template> template =
                ours.map(OwnTemplate::template).or(() -> starters.find(code).map(Starters.Starter::template));
        Optional<TemplateVersion> words = wanted == TemplateVersion.STARTER
                ? starters.find(code).map(Starters.Starter::words)
                : own.version(code, wanted);
        return template.flatMap(it -> words.map(of -> new Found(it, of)));
    }

    /** Makes editions of what is on the shelf now; parts that many variants name are looked for once. */
    public Binder binder(Language company) {
        Map<String, Optional<TemplateVersion>> known = new HashMap<>();
        return new Binder(
                company,
                part -> known.computeIfAbsent(
                        part, name -> find(Template.part(name), null).map(Found::words)));
    }

    /** Puts variants and their parts together. */
    public static final class Binder {
        private final Language company;
        private final Function<String, Optional<TemplateVersion>> parts;

        Binder(Language company, Function<String, Optional<TemplateVersion>> parts) {
            this.company = company;
            this.parts = parts;
        }

        /** Of a letter; of a part one that shows it alone. */
        public Edition edition(Code code, Variant variant) {
            return Template.isPart(code) ? alone(Template.partName(code), variant) : whole(variant);
        }

        private Edition whole(Variant variant) {
            Map<String, Edition.Part> bound = new HashMap<>();
            PartNames.in(variant, PARTS).forEach(name -> add(bound, name, variant.language()));
            return new Edition(
                    variant.language(), variant.subject(), variant.format(), variant.html(), variant.text(), bound);
        }

        private Edition alone(String name, Variant variant) {
            Map<String, Edition.Part> bound = new HashMap<>();
            bound.put(name, new Edition.Part(variant.html(), variant.text()));
            bound.putIfAbsent(LAYOUT, new Edition.Part("{{> content}}", null));
            PartNames.in(variant, Set.of()).forEach(inner -> add(bound, inner, variant.language()));
            String html = name.equals(LAYOUT) ? "<p>…</p>" : "{{> " + name + "}}";
            return new Edition(variant.language(), name, Variant.Format.HTML, html, null, bound);
        }

        private void add(Map<String, Edition.Part> bound, String name, Language language) {
            TemplateVersion words =
                    bound.containsKey(name) ? null : parts.apply(name).orElse(null);
            if (words != null) {
                Language best =
                        LanguageChoice.of(language, company, words.languages()).language();
                Variant part = words.in(best).orElseThrow();
                bound.put(name, new Edition.Part(part.html(), part.text()));
                PartNames.in(part, Set.of()).forEach(inner -> add(bound, inner, language));
            }
        }
    }
}
