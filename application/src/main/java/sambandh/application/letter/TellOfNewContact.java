package sambandh.application.letter;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sambandh.application.company.Employees;
import sambandh.application.customer.OwnershipViews;
import sambandh.application.letter.Mailings.Addressee;
import sambandh.application.shared.Reaction;
import sambandh.application.template.TemplateShelf;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.customer.HandedOver;
import sambandh.domain.letter.ErrorShare;
import sambandh.domain.letter.Mailing;
import sambandh.domain.letter.MailingId;
import sambandh.domain.letter.Pace;
import sambandh.domain.letter.QuietHours;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Scope;
import sambandh.domain.template.Template;

/** Customers whose owner has handed them over hear who is next: one letter each for one hand-over, by day. */
public final class TellOfNewContact implements Reaction<HandedOver> {
    public static final Code TEMPLATE = new Code("new_contact");
    private static final int AT_ONCE = 1_000;

    private final OwnershipViews ownerships;
    private final Employees employees;
    private final Addressees addressees;
    private final TemplateShelf shelf;
    private final SteerMailing mailings;
    private final RulesOfLetters rules;
    private final Clock clock;

    public TellOfNewContact(
            OwnershipViews ownerships,
            Employees employees,
            Addressees addressees,
            TemplateShelf shelf,
            SteerMailing mailings,
            RulesOfLetters rules,
            Clock clock) {
        this.ownerships = ownerships;
        this.employees = employees;
        this.addressees = addressees;
        this.shelf = shelf;
        this.mailings = mailings;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "letter.tell-of-new-contact";
    }

    @Override
    public Class<HandedOver> event() {
        return HandedOver.class;
    }

    @Override
    public void react(HandedOver handedOver) {
        if (handedOver.tellCustomers()) {
            // of the hand-over's own id, so again is once
            MailingId mailing = new MailingId(handedOver.handOverId());
            mailings.begin(mailing, details(handedOver));
            fill(handedOver, mailing);
            mailings.prepared(mailing);
        }
    }

    private Mailing.Details details(HandedOver handedOver) {
        TemplateShelf.Found found = shelf.find(TEMPLATE, null)
                .orElseThrow(() -> new IllegalStateException("there is no template " + TEMPLATE));
        Template.Details said = found.template().details();
        String previous = employees
                .find(new EmployeeId(handedOver.fromId()))
                .orElseThrow()
                .details()
                .name();
        return new Mailing.Details(
                null,
                TEMPLATE,
                found.words().number(),
                said.purpose(),
                said.topic(),
                Map.of("previous", previous),
                Pace.FREE,
                ErrorShare.USUAL,
                "job:" + name());
    }

    private void fill(HandedOver handedOver, MailingId mailing) {
        QuietHours quiet = rules.rules().quietHours();
        Instant now = clock.instant();
        List<CustomerId> some = next(handedOver, null);
        while (!some.isEmpty()) {
            List<Addressee> people = addressees
                    .of(some.stream().map(CustomerId::value).toList())
                    .stream()
                    .map(to -> new Addressee(to.personId(), to.customerId(), due(quiet, to.zone(), now)))
                    .toList();
            mailings.put(mailing, people, List.of());
            some = next(handedOver, some.getLast());
        }
    }

    private static Instant due(QuietHours quiet, ZoneId zone, Instant now) {
        return quiet.over(zone, now).orElse(now);
    }

    private List<CustomerId> next(HandedOver handedOver, @Nullable CustomerId after) {
        return ownerships.newlyOwned(new Scope.Company(), handedOver.handOverId(), after, AT_ONCE);
    }
}
