package sambandh.rest.template;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.company.InMemoryCompanyProfiles;
import sambandh.application.letter.InMemoryRecipients;
import sambandh.application.letter.RecipientFacts;
import sambandh.application.letter.Recipients.Recipient;
import sambandh.application.shared.Audit;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.template.ChangeTemplate;
import sambandh.application.template.CompanyTold;
import sambandh.application.template.CreateTemplate;
import sambandh.application.template.FindingEngine;
import sambandh.application.template.InMemoryOwnTemplates;
import sambandh.application.template.InMemoryTemplateViews;
import sambandh.application.template.Lint;
import sambandh.application.template.MakeVersion;
import sambandh.application.template.PreviewTemplate;
import sambandh.application.template.ReaderFacts;
import sambandh.application.template.Readers;
import sambandh.application.template.RemoveTemplate;
import sambandh.application.template.SampleLinks;
import sambandh.application.template.SampleTemplates;
import sambandh.application.template.Starters;
import sambandh.application.template.TemplateEngine;
import sambandh.application.template.TemplateFacts;
import sambandh.application.template.TemplateList;
import sambandh.application.template.TemplateShelf;
import sambandh.application.template.TemplateViews;
import sambandh.domain.template.Purpose;

@Factory
class TemplateTestBeans {
    @Singleton
    Starters starters() {
        return SampleTemplates.starters(
                SampleTemplates.starter("thank_you", Purpose.RELATIONSHIP, "en", "hi", "bn", "ne"),
                SampleTemplates.starter("confirm_opt_in", Purpose.OBLIGATION, "en", "hi", "bn", "ne"),
                SampleTemplates.starter("magic_link", Purpose.OBLIGATION, "en"),
                SampleTemplates.starter("partial.footer", Purpose.SERVICE, "en"));
    }

    @Singleton
    InMemoryOwnTemplates ownTemplates(InMemoryUnitOfWork unitOfWork) {
        return new InMemoryOwnTemplates(unitOfWork);
    }

    @Singleton
    TemplateViews views(InMemoryOwnTemplates own) {
        return new InMemoryTemplateViews(own);
    }

    @Singleton
    TemplateList list(Starters starters, TemplateViews views) {
        return new TemplateList(starters, views);
    }

    @Singleton
    TemplateShelf shelf(Starters starters, InMemoryOwnTemplates own) {
        return new TemplateShelf(starters, own);
    }

    @Singleton
    TemplateEngine engine() {
        return new FindingEngine();
    }

    @Singleton
    ReaderFacts facts(InMemoryRecipients recipients, InMemoryCompanyProfiles profiles) {
        return new ReaderFacts(List.of(new RecipientFacts(recipients), new CompanyTold(profiles)));
    }

    @Singleton
    Lint lint(TemplateShelf shelf, TemplateEngine engine, ReaderFacts facts, InMemoryCompanyProfiles profiles) {
        return new Lint(shelf, engine, facts, profiles);
    }

    @Singleton
    PreviewTemplate preview(
            TemplateShelf shelf,
            TemplateEngine engine,
            ReaderFacts facts,
            InMemoryRecipients recipients,
            Lint lint,
            InMemoryCompanyProfiles profiles) {
        return new PreviewTemplate(
                shelf,
                engine,
                facts,
                new RecipientReaders(recipients),
                lint,
                profiles,
                new SampleLinks("https://crm.test"));
    }

    @Singleton
    CreateTemplate create(
            InMemoryOwnTemplates own, Starters starters, Audit audit, InMemoryUnitOfWork unitOfWork, Clock clock) {
        return new CreateTemplate(own, starters, audit, unitOfWork, clock);
    }

    @Singleton
    ChangeTemplate change(
            InMemoryOwnTemplates own, Starters starters, Audit audit, InMemoryUnitOfWork unitOfWork, Clock clock) {
        return new ChangeTemplate(own, starters, audit, unitOfWork, clock);
    }

    @Singleton
    MakeVersion make(
            InMemoryOwnTemplates own,
            Starters starters,
            Lint lint,
            Audit audit,
            InMemoryUnitOfWork unitOfWork,
            Clock clock) {
        return new MakeVersion(own, starters, lint, audit, unitOfWork, clock);
    }

    @Singleton
    RemoveTemplate remove(InMemoryOwnTemplates own, Audit audit, InMemoryUnitOfWork unitOfWork) {
        return new RemoveTemplate(own, audit, unitOfWork);
    }

    /** Those of the letters' tests. */
    private record RecipientReaders(InMemoryRecipients recipients) implements Readers {
        @Override
        public Optional<Known> person(UUID personId) {
            return recipients.find(personId).map(it -> known(it, null));
        }

        @Override
        public Optional<Known> customer(UUID customerId) {
            return recipients.findForCustomer(customerId).map(it -> known(it, customerId));
        }

        private static Known known(Recipient recipient, @Nullable UUID customer) {
            return new Known(new TemplateFacts.Reader(recipient.personId(), customer, null), recipient.language());
        }
    }
}
