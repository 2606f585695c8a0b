package sambandh.mail.template;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import sambandh.application.template.Starters.Starter;
import sambandh.application.template.TemplateEngine.Words;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Language;
import sambandh.domain.template.Edition;
import sambandh.domain.template.Field;
import sambandh.domain.template.Fields;
import sambandh.domain.template.Finding;
import sambandh.domain.template.Template;

/** A template that is there from the start, in one of its languages. */
record StarterLetter(Starter starter, Language language) {
    static final List<Language> LANGUAGES =
            Stream.of("en", "hi", "bn", "ne").map(Language::new).toList();

    private static final StarterDesk DESK = new StarterDesk();

    static Stream<StarterLetter> all() {
        return StarterDesk.STARTERS.all().stream()
                .filter(starter -> !Template.isPart(starter.template().code()))
                .flatMap(starter -> LANGUAGES.stream().map(language -> new StarterLetter(starter, language)));
    }

    Edition edition() {
        return DESK.shelf
                .binder(Language.ENGLISH)
                .edition(starter.template().code(), starter.words().in(language).orElseThrow());
    }

    /** To a customer of some years, with everything that can be filled in; what is for colleagues, to a colleague. */
    Words toWellKnown() {
        return to(wellKnown(), inputs());
    }

    Map<String, Object> wellKnown() {
        Template template = starter.template();
        if (template.code().equals(new Code("digest"))) {
            return SampleReaders.colleague(language);
        }
        Map<String, Object> reader = SampleReaders.wellKnown(language);
        if (!template.details().purpose().isOptional()) {
            reader.remove("unsubscribe");
        }
        return reader;
    }

    /** To somebody of whom only the name is known, with no more than the letter is about. */
    Words toLittleKnown() {
        String html = edition().html();
        return to(
                SampleReaders.littleKnown(language),
                inputs().stream()
                        .filter(input -> !html.contains("{{#if " + input.name() + "}}"))
                        .toList());
    }

    Words to(Map<String, Object> reader, List<Field> inputs) {
        reader.putAll(new Fields(inputs).samples(language));
        return DESK.engine.write(edition(), reader);
    }

    /** What the engine has to say about it. */
    List<Finding> findings() {
        return DESK.engine.check(edition(), SampleReaders.FIELDS.and(inputs()));
    }

    List<Field> inputs() {
        return starter.template().details().inputs();
    }

    @Override
    public String toString() {
        return starter.template().code().value().replace('_', '-') + "." + language.tag();
    }
}
