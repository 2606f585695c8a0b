package sambandh.persistence.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import sambandh.application.company.ChangeCompanyProfile;
import sambandh.application.company.CompanyProfiles;
import sambandh.application.company.CurrencyUse;
import sambandh.application.company.Reckoning;
import sambandh.application.company.SampleCompany;
import sambandh.application.company.ZoneUse;
import sambandh.application.shared.Bells;
import sambandh.application.shared.Ids;
import sambandh.application.shared.RecordedAudit;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.bulk.Import;
import sambandh.domain.shared.Actor;
import sambandh.persistence.shared.TestDatabase;

/** A company that would change its currency beneath a file that is reckoned in it. */
class ImportAndCurrencyTest {
    private record FreshIds() implements Ids {
        @Override
        public UUID next() {
            return UUID.randomUUID();
        }
    }

    private static final ApplicationContext CONTEXT = ApplicationContext.builder()
            .properties(TestDatabase.freshSchema().properties())
            .singletons(new FreshIds(), new Bells(), Clock.systemUTC())
            .start();

    private final CompanyProfiles profiles = CONTEXT.getBean(CompanyProfiles.class);

    @AfterAll
    static void close() {
        CONTEXT.close();
    }

    @Test
    void the_currency_stays_while_a_file_is_taken_in_and_then_if_something_of_it_is_valued() {
        ImportBench bench = new ImportBench(CONTEXT::getBean);
        String foreign = "externalId,orderedAt,amount,currency\na,2026-01-01,10,JPY\n";
        Import received = bench.receive("orders", Map.of(), TestUpload.of(foreign), 10);
        assertThat(change("INR")).isEqualTo(new ChangeCompanyProfile.Outcome.ReckonedIn());
        bench.worker().runOne();
        assertThat(bench.find(received.id()).state()).isEqualTo(Import.State.SUCCEEDED);
        assertThat(change("INR")).as("nothing is valued").isInstanceOf(ChangeCompanyProfile.Outcome.Changed.class);
        bench.run("orders", Map.of(), foreign.replace("JPY", "USD"));
        assertThat(change("NPR")).isEqualTo(new ChangeCompanyProfile.Outcome.CurrencyInUse());
    }

    private ChangeCompanyProfile.Outcome change(String currency) {
        var change = new ChangeCompanyProfile(
                profiles,
                List.copyOf(CONTEXT.getBeansOfType(CurrencyUse.class)),
                List.<ZoneUse>of(),
                List.copyOf(CONTEXT.getBeansOfType(Reckoning.class)),
                new RecordedAudit(),
                CONTEXT.getBean(UnitOfWork.class),
                Clock.systemUTC());
        Actor manager = new Actor.Staff(UUID.randomUUID(), Set.of("manager"));
        return change.handle(new ChangeCompanyProfile.Command(
                manager, profiles.current().version(), SampleCompany.profile(currency)));
    }
}
