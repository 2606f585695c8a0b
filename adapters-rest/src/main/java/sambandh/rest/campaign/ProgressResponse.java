package sambandh.rest.campaign;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import sambandh.application.campaign.WatchCampaign.Progress;
import sambandh.application.letter.MailingViews.Count;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.Mailing;
import sambandh.domain.letter.NotSentBecause;
import sambandh.rest.shared.Wire;

/** How a campaign stands. */
@Serdeable
@Schema(name = "CampaignProgress")
record ProgressResponse(
        @Schema(description = "The campaign's.", example = "running")
        String state,

        @Schema(
                description =
                        "Only while it is paused by itself: errors, since too many letters went wrong. Resume it when that is"
                                + " mended.")
        @Nullable String pausedBecause,

        @Schema(description = "Whether people are just being put in.", example = "false")
        boolean preparing,

        @Schema(description = "Letters in all so far, those of people who are left alone among them.", example = "1200")
        long letters,

        @Schema(description = "Those that wait for their turn.", example = "400")
        long queued,

        @Schema(description = "Those that wait for their readers' morning.", example = "0")
        long waiting,

        @Schema(description = "Those on their way to a mail server.", example = "20")
        long sending,

        @Schema(description = "Those that a mail server has taken.", example = "760")
        long sent,

        @Schema(description = "Those that it refused.", example = "1")
        long failed,

        @Schema(description = "Those that were taken and came back.", example = "1")
        long bounced,

        @Schema(
                description =
                        "Those of which nobody knows whether a mail server took them; send them again or close them.",
                example = "0")
        long unknown,

        @Schema(description = "Those that were held back, or not meant to be sent.", example = "19")
        long notSent,

        @Schema(description = "The same by reason.", example = "{\"control_group\": 12, \"opted_out\": 7}")
        Map<String, Long> notSentBecause,

        @Schema(description = "Customers who are left alone.", example = "120")
        long heldOut,

        @Schema(description = "Whether nothing will change by itself any more.", example = "false")
        boolean over,

        @Schema(description = "When this was so.") Instant at) {

    static ProgressResponse of(Progress progress) {
        Map<String, Long> because = new TreeMap<>();
        progress.counts().forEach(count -> because(because, count));
        return new ProgressResponse(
                Wire.code(progress.campaign().state()),
                progress.mailings().stream()
                                .anyMatch(mailing -> mailing.pausedBecause() == Mailing.PausedBecause.ERRORS)
                        ? "errors"
                        : null,
                progress.mailings().stream().anyMatch(mailing -> !mailing.prepared() && mailing.isOpen()),
                progress.counts().stream().mapToLong(Count::letters).sum(),
                of(progress, Letter.State.QUEUED),
                of(progress, Letter.State.WAITING),
                of(progress, Letter.State.SENDING),
                of(progress, Letter.State.SENT),
                of(progress, Letter.State.FAILED),
                of(progress, Letter.State.BOUNCED),
                of(progress, Letter.State.UNKNOWN),
                of(progress, Letter.State.NOT_SENT),
                because,
                progress.heldOut(),
                progress.isOver(),
                progress.at());
    }

    private static void because(Map<String, Long> counts, Count count) {
        NotSentBecause reason = count.because();
        if (reason != null) {
            counts.merge(Wire.code(reason), count.letters(), Long::sum);
        }
    }

    private static long of(Progress progress, Letter.State state) {
        return progress.counts().stream()
                .filter(count -> count.state() == state)
                .mapToLong(Count::letters)
                .sum();
    }
}
