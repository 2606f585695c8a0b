package sambandh.rest.metrics;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import sambandh.application.company.CompanyProfiles;
import sambandh.application.metrics.Measures;
import sambandh.domain.company.CompanyProfile;
import sambandh.domain.metrics.CohortAsk;
import sambandh.domain.metrics.CohortPeriod;
import sambandh.domain.metrics.MeasurePeriod;
import sambandh.domain.metrics.Tally;
import sambandh.domain.shared.Fault;
import sambandh.domain.shared.Faults;
import sambandh.domain.shared.InvalidInput;
import sambandh.domain.shared.InvalidValue;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.ProblemKind;
import sambandh.rest.shared.Wire;
import sambandh.rest.shared.WireTimes;

/** From a query to a measure; all that is wrong is told at once, as a 400. */
@Singleton
class MeasureRequests {
    private static final int DEFAULT_DAYS = 90;
    private static final int DEFAULT_PERIODS = 12;

    private final Measures measures;
    private final CompanyProfiles company;
    private final Clock clock;
    private final Caller caller;

    MeasureRequests(Measures measures, CompanyProfiles company, Clock clock, Caller caller) {
        this.measures = measures;
        this.company = company;
        this.clock = clock;
        this.caller = caller;
    }

    /** @param days as it was sent, where the measure takes it */
    MeasureAsk ask(MeasureQuery query, @Nullable String days) {
        CompanyProfile.Details profile = company.current().details();
        LocalDate today = clock.instant().atZone(profile.zone()).toLocalDate();
        Faults faults = new Faults();
        var from = faults.required("from", query.from(), WireTimes::date);
        var to = faults.required("to", query.to(), WireTimes::date);
        var readDays = faults.optional("days", days, MeasureRequests::number);
        var asOf = faults.optional("asOf", query.asOf(), WireTimes::date);
        var segment = faults.optional("segmentId", query.segmentId(), Wire::idInBody);
        var by = faults.optional("by", query.by(), MeasureRequests::country);
        return asked(() -> {
            faults.orThrow();
            var period = new MeasurePeriod(from.get(), to.get(), readDays.or(DEFAULT_DAYS), asOf.or(today));
            return new MeasureAsk(period, profile.zone(), profile.currency(), segment.orNull(), by.or(false));
        });
    }

    CohortAsk cohorts(MeasureAsk ask, @Nullable String per, @Nullable String periods) {
        Faults faults = new Faults();
        var readPer = faults.optional("per", per, text -> Wire.of(CohortPeriod.class, text));
        var readPeriods = faults.optional("periods", periods, MeasureRequests::number);
        return asked(() -> {
            faults.orThrow();
            return new CohortAsk(ask.period(), readPer.or(CohortPeriod.MONTH), readPeriods.or(DEFAULT_PERIODS));
        });
    }

    <T> Measures.Answer<T> measure(MeasureAsk ask, Supplier<? extends Tally<T>> tally) {
        UUID segment = ask.segmentId();
        var asked = new Measures.Asked(caller.scope(), ask.period(), segment, ask.byCountry());
        return measures.<T>measure(asked, tally)
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_FOUND,
                        "There is no such segment.",
                        List.of(new Fault("segmentId", "unknown_segment", "There is no such segment."))));
    }

    private static <T> T asked(Supplier<T> make) {
        try {
            return make.get();
        } catch (InvalidInput wrong) {
            throw new ProblemException(ProblemKind.MALFORMED, null, wrong.faults());
        }
    }

    private static Boolean country(String text) {
        if (!text.equals("country")) {
            throw new InvalidValue("unknown_value", "Use country, or leave it out.");
        }
        return true;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException wrong) {
            throw new InvalidValue("invalid_number", "Use a whole number.");
        }
    }
}
