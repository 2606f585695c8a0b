package sambandh.application.customer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import sambandh.application.shared.LostUpdate;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.customer.OptOut;
import sambandh.domain.customer.Person;
import sambandh.domain.customer.PersonId;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.ExternalId;

/** The people that letters go to. Writing wants a unit of work. */
public interface People {
    Optional<Person> find(PersonId id);

    Optional<Person> findByExternalId(ExternalId id);

    /** The people of a customer, whoever was taken in first before the others. */
    List<Person> ofCustomer(CustomerId id, int atMost);

    /** @throws LostUpdate when somebody else took one of the outside ids in between */
    void add(Person person);

    /**
     * Puts the details in the place of their version before; opt-outs stay as they are, and so does when they were confirmed, unless
     * that is told.
     *
     * @throws LostUpdate when that is no longer the newest, or somebody else took one of the outside ids in between
     */
    void replace(Person person);

    /** Keeps that the data were confirmed then; no part of the version. */
    void confirm(PersonId id, Instant at);

    /** Keeps the opt-out, or the one there was on the same topic. */
    void optOut(PersonId id, OptOut optOut);

    /** Takes the opt-out on the topic away, where there is one. */
    void optIn(PersonId id, Code topic);
}
