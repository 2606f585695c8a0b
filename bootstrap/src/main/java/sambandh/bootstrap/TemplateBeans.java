package sambandh.bootstrap;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import sambandh.application.company.CompanyProfiles;
import sambandh.application.shared.Audit;
import sambandh.application.shared.UnitOfWork;
import sambandh.application.template.ChangeTemplate;
import sambandh.application.template.CompanyTold;
import sambandh.application.template.CreateTemplate;
import sambandh.application.template.Editions;
import sambandh.application.template.Lint;
import sambandh.application.template.MakeVersion;
import sambandh.application.template.OwnTemplates;
import sambandh.application.template.PreviewTemplate;
import sambandh.application.template.ReaderFacts;
import sambandh.application.template.Readers;
import sambandh.application.template.RemoveTemplate;
import sambandh.application.template.SampleLinks;
import sambandh.application.template.Starters;
import sambandh.application.template.TemplateEngine;
import sambandh.application.template.TemplateFacts;
import sambandh.application.template.TemplateList;
import sambandh.application.template.TemplateShelf;
import sambandh.application.template.TemplateViews;
import sambandh.application.template.WriteWords;

@Factory
class TemplateBeans {
    @Singleton
    CompanyTold companyTold(CompanyProfiles profiles) {
        return new CompanyTold(profiles);
    }

    @Singleton
    ReaderFacts readerFacts(List<TemplateFacts> columns) {
        return new ReaderFacts(columns);
    }

    @Singleton
    TemplateShelf templateShelf(Starters starters, OwnTemplates own) {
        return new TemplateShelf(starters, own);
    }

    @Singleton
    WriteWords writeWords(
            TemplateShelf shelf,
            Editions editions,
            TemplateEngine engine,
            CompanyProfiles company,
            UnitOfWork unitOfWork) {
        return new WriteWords(shelf, editions, engine, company, unitOfWork);
    }

    @Singleton
    TemplateList templateList(Starters starters, TemplateViews views) {
        return new TemplateList(starters, views);
    }

    @Singleton
    Lint lint(TemplateShelf shelf, TemplateEngine engine, ReaderFacts facts, CompanyProfiles company) {
        return new Lint(shelf, engine, facts, company);
    }

    @Singleton
    PreviewTemplate previewTemplate(
            TemplateShelf shelf,
            TemplateEngine engine,
            ReaderFacts facts,
            Readers readers,
            Lint lint,
            CompanyProfiles company,
            SampleLinks links) {
        return new PreviewTemplate(shelf, engine, facts, readers, lint, company, links);
    }

    @Singleton
    CreateTemplate createTemplate(
            OwnTemplates own, Starters starters, Audit audit, UnitOfWork unitOfWork, Clock clock) {
        return new CreateTemplate(own, starters, audit, unitOfWork, clock);
    }

    @Singleton
    ChangeTemplate changeTemplate(
            OwnTemplates own, Starters starters, Audit audit, UnitOfWork unitOfWork, Clock clock) {
        return new ChangeTemplate(own, starters, audit, unitOfWork, clock);
    }

    @Singleton
    MakeVersion makeVersion(
            OwnTemplates own, Starters starters, Lint lint, Audit audit, UnitOfWork unitOfWork, Clock clock) {
        return new MakeVersion(own, starters, lint, audit, unitOfWork, clock);
    }

    @Singleton
    RemoveTemplate removeTemplate(OwnTemplates own, Audit audit, UnitOfWork unitOfWork) {
        return new RemoveTemplate(own, audit, unitOfWork);
    }
}
