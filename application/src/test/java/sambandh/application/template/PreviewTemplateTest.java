package sambandh.application.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sambandh.application.company.InMemoryCompanyProfiles;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.fact.Words;
import sambandh.domain.template.Field;
import sambandh.domain.template.Purpose;

class PreviewTemplateTest {
    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryCompanyProfiles company = new InMemoryCompanyProfiles(unitOfWork);
    private final TemplateShelf shelf = new TemplateShelf(
            SampleTemplates.starters(SampleTemplates.starter("thank_you", Purpose.RELATIONSHIP, "en")),
            new InMemoryOwnTemplates(unitOfWork));
    private final TemplateEngine engine = new PlainEngine();
    private final ReaderFacts facts = new ReaderFacts(List.of(new Called()));
    private final PreviewTemplate preview = new PreviewTemplate(
            shelf,
            engine,
            facts,
            new Anybody(),
            new Lint(shelf, engine, facts, company),
            company,
            new SampleLinks("https://crm.himal.example"));

    private static final class Called implements TemplateFacts {
        @Override
        public List<Field> fields() {
            return List.of(Field.of("called", Field.Type.TEXT, Words.of("x", "x", "x", "x"), "Sita"));
        }

        @Override
        public Map<Reader, Map<String, ?>> about(Collection<Reader> readers) {
            return readers.stream().collect(Collectors.toMap(it -> it, _ -> Map.of("called", "Anjali")));
        }
    }

    private static final class Anybody implements Readers {
        @Override
        public Optional<Known> person(UUID personId) {
            return Optional.of(new Known(new TemplateFacts.Reader(personId, null, null), Language.ENGLISH));
        }

        @Override
        public Optional<Known> customer(UUID customerId) {
            return person(customerId);
        }
    }

    private Map<String, Object> filled(@Nullable UUID person) {
        var shown =
                preview.handle(new PreviewTemplate.Command(new Code("thank_you"), null, person, null, null, Map.of()));
        return ((PreviewTemplate.Outcome.Shown) shown).words().filled();
    }

    @Test
    void links_are_samples_of_this_installation_and_such_as_letters_have() {
        Map<String, Object> links = Map.of("unsubscribe", "https://crm.himal.example/api/v1/unsubscribe/sample");
        assertThat(filled(null)).containsAllEntriesOf(links).containsEntry("called", "Sita");
        assertThat(filled(null)).as("there is no page yet").doesNotContainKey("preferences");
        assertThat(filled(UUID.randomUUID())).containsAllEntriesOf(links).containsEntry("called", "Anjali");
        assertThat(filled(UUID.randomUUID())).doesNotContainKey("preferences");
    }
}
