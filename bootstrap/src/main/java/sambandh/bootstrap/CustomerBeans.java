package sambandh.bootstrap;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import sambandh.application.company.CompanyProfiles;
import sambandh.application.company.Employees;
import sambandh.application.customer.ChangeCustomer;
import sambandh.application.customer.ChangeDataRules;
import sambandh.application.customer.ChangePerson;
import sambandh.application.customer.ConfirmData;
import sambandh.application.customer.CreateCustomer;
import sambandh.application.customer.CreatePerson;
import sambandh.application.customer.Customers;
import sambandh.application.customer.DataRules;
import sambandh.application.customer.Freshness;
import sambandh.application.customer.KeepOwnership;
import sambandh.application.customer.People;
import sambandh.application.customer.PutCustomer;
import sambandh.application.customer.PutPerson;
import sambandh.application.customer.RecordOptOut;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Events;
import sambandh.application.shared.Ids;
import sambandh.application.shared.Trigger;
import sambandh.application.shared.Trigger.Occasion;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.customer.CustomerCreated;
import sambandh.domain.customer.PersonCreated;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.fact.Words;

@Factory
class CustomerBeans {
    @Singleton
    CreateCustomer createCustomer(
            Customers customers,
            People people,
            Employees employees,
            KeepOwnership ownership,
            CreatePerson createPerson,
            Events events,
            Audit audit,
            UnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        return new CreateCustomer(
                customers, people, employees, ownership, createPerson, events, audit, unitOfWork, ids, clock);
    }

    @Singleton
    ChangeCustomer changeCustomer(
            Customers customers,
            People people,
            Employees employees,
            KeepOwnership ownership,
            Events events,
            Audit audit,
            UnitOfWork unitOfWork,
            Clock clock) {
        return new ChangeCustomer(customers, people, employees, ownership, events, audit, unitOfWork, clock);
    }

    @Singleton
    PutCustomer putCustomer(Customers customers, CreateCustomer create, ChangeCustomer change, UnitOfWork unitOfWork) {
        return new PutCustomer(customers, create, change, unitOfWork);
    }

    @Singleton
    CreatePerson createPerson(
            People people,
            Customers customers,
            Events events,
            Audit audit,
            UnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        return new CreatePerson(people, customers, events, audit, unitOfWork, ids, clock);
    }

    @Singleton
    ChangePerson changePerson(
            People people, Customers customers, Events events, Audit audit, UnitOfWork unitOfWork, Clock clock) {
        return new ChangePerson(people, customers, events, audit, unitOfWork, clock);
    }

    @Singleton
    PutPerson putPerson(People people, CreatePerson create, ChangePerson change, UnitOfWork unitOfWork) {
        return new PutPerson(people, create, change, unitOfWork);
    }

    @Singleton
    RecordOptOut recordOptOut(People people, Audit audit, UnitOfWork unitOfWork, Clock clock) {
        return new RecordOptOut(people, audit, unitOfWork, clock);
    }

    @Singleton
    Freshness freshness(DataRules rules, CompanyProfiles company, Clock clock) {
        return new Freshness(rules, company, clock);
    }

    @Singleton
    ChangeDataRules changeDataRules(DataRules rules, Freshness freshness, Audit audit, UnitOfWork unitOfWork) {
        return new ChangeDataRules(rules, freshness, audit, unitOfWork);
    }

    @Singleton
    ConfirmData confirmData(Customers customers, People people, Audit audit, UnitOfWork unitOfWork, Clock clock) {
        return new ConfirmData(customers, people, audit, unitOfWork, clock);
    }

    @Singleton
    @Named("customer.created")
    Trigger<CustomerCreated> onCustomerCreated() {
        return new Trigger<>(
                new Code("customer.created"),
                Words.of("A customer was taken in", "ग्राहक जोड़ा गया", "গ্রাহক যোগ হয়েছে", "ग्राहक थपियो"),
                CustomerCreated.class,
                it -> Optional.of(new Occasion(it.customerId(), null, null)));
    }

    @Singleton
    @Named("person.created")
    Trigger<PersonCreated> onPersonCreated() {
        return new Trigger<>(
                new Code("person.created"),
                Words.of("A person was taken in", "व्यक्ति जोड़ा गया", "ব্যক্তি যোগ হয়েছে", "व्यक्ति थपियो"),
                PersonCreated.class,
                it -> Optional.of(new Occasion(it.customerId(), it.personId(), null)));
    }
}
