package sambandh.rest.campaign;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import sambandh.domain.campaign.Uplift;
import sambandh.domain.experiment.Cuped;
import sambandh.domain.experiment.Interval;
import sambandh.domain.experiment.Proportion;

/** What a campaign has done to those who were to be written to, beside those who were left alone. */
@Serdeable
@Schema(name = "CampaignUplift")
record UpliftResponse(
        @Schema(
                description = "What is counted, in words.",
                example =
                        "Customers assigned to the campaign by a stable hash, counted as assigned whatever became of the letter.")
        String definition,

        @Schema(description = "Days after the letter's day.", example = "90")
        int days,

        @Schema(description = "The last business date that is looked at.", example = "2026-11-22")
        LocalDate asOf,

        @Schema(description = "Customers whose days are not over yet; they are in no figure.", example = "0")
        long waiting,

        @Schema(description = "Who ordered at least once in those days.")
        SharesBody repeatPurchase,

        @Schema(
                description =
                        "Of those who had ordered in as many days up to and with the letter's day: who ordered in the days"
                                + " after.")
        SharesBody retention,

        @Schema(description = "Only where there are enough: revenue per customer in those days.") @Nullable RevenueBody revenue) {

    @Serdeable
    @Schema(name = "CampaignInterval")
    record IntervalBody(
            @Schema(example = "0.011") BigDecimal from,
            @Schema(example = "0.043") BigDecimal to) {
        static IntervalBody of(Interval interval) {
            return new IntervalBody(rounded(interval.from()), rounded(interval.to()));
        }
    }

    @Serdeable
    @Schema(name = "CampaignGroup")
    record GroupBody(
            @Schema(description = "Customers.", example = "9000")
            long customers,

            @Schema(description = "Those who did.", example = "1130")
            long didSo,

            @Schema(description = "The one by the other; absent where there are none.", example = "0.125556") @Nullable BigDecimal rate) {
        static GroupBody of(Proportion p) {
            return new GroupBody(p.of(), p.hits(), p.of() == 0 ? null : rounded(p.share()));
        }
    }

    @Serdeable
    @Schema(name = "CampaignShares")
    record SharesBody(
            @Schema(description = "Those who were to be written to, whatever became of the letter.")
            GroupBody treated,

            @Schema(description = "Those who were left alone.")
            GroupBody heldOut,

            @Schema(
                    description =
                            "Whether there are too few to say anything: fewer than 100 in a group, or fewer than 5 in it"
                                    + " who did, or who did not.",
                    example = "false")
            boolean tooFew,

            @Schema(description = "By how much the first rate is larger; absent with too few.", example = "0.027")
            @Nullable BigDecimal difference,

            @Schema(description = "Where that lies with 95 % confidence (Newcombe's method 10); absent with too few.")
            @Nullable IntervalBody interval) {
        static SharesBody of(Uplift.Shares shares) {
            Double difference = shares.difference();
            Interval interval = shares.interval();
            return new SharesBody(
                    GroupBody.of(shares.treated()),
                    GroupBody.of(shares.heldOut()),
                    shares.tooFew(),
                    difference == null ? null : rounded(difference),
                    interval == null ? null : IntervalBody.of(interval));
        }
    }

    @Serdeable
    @Schema(name = "CampaignRevenue")
    record RevenueBody(
            @Schema(
                    description =
                            "By how much the treated brought more on the average, in the company's currency, after what they"
                                    + " brought before was taken into account (CUPED).",
                    example = "31.25")
            BigDecimal difference,

            @Schema(description = "Where that lies with 95 % confidence.")
            IntervalBody interval,

            @Schema(description = "The same without what was before.", example = "28.1")
            BigDecimal plainDifference,

            IntervalBody plainInterval,

            @Schema(description = "What part of the variance that took away, 0 to 1.", example = "0.42")
            BigDecimal varianceReduction) {
        static @Nullable RevenueBody of(@Nullable Cuped cuped) {
            return cuped == null
                    ? null
                    : new RevenueBody(
                            rounded(cuped.difference()),
                            IntervalBody.of(cuped.interval()),
                            rounded(cuped.plain()),
                            IntervalBody.of(cuped.plainInterval()),
                            rounded(cuped.varianceReduction()));
        }
    }

    static UpliftResponse of(Uplift uplift) {
        return new UpliftResponse(
                "Customers assigned to the campaign by a stable hash, counted as assigned whatever became of the letter. The"
                        + " letter's day is the business date on which a customer was first put in or left alone; the "
                        + uplift.days() + " business dates after it are looked at, up to and with " + uplift.asOf()
                        + ". Orders count as in measures.",
                uplift.days(),
                uplift.asOf(),
                uplift.waiting(),
                SharesBody.of(uplift.ordered()),
                SharesBody.of(uplift.retained()),
                RevenueBody.of(uplift.revenue()));
    }

    private static BigDecimal rounded(double number) {
        return new BigDecimal(number, MathContext.DECIMAL64)
                .setScale(6, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }
}
