package sambandh.rest.interaction;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import sambandh.application.interaction.ListeningViews;
import sambandh.domain.company.EmployeeId;

/** How an employee listens, month by month. */
@Serdeable
@Schema(name = "Listening")
record ListeningResponse(
        @Schema(description = "Whose conversations.") UUID employeeId,

        @Schema(description = "The oldest first; without months in which nothing is known of any talk.")
        List<Month> months) {

    @Serdeable
    @Schema(name = "ListeningMonth")
    record Month(
            @Schema(description = "By business dates.", example = "2026-03")
            String month,

            @Schema(description = "Talks whose shares are known.", example = "14")
            int talks,

            @Schema(
                    description = "The employee's share of talking on average, in percent; each talk counts the same.",
                    example = "24.3")
            double employeeShare,

            @Schema(description = "Talks with more than 30 %.", example = "3")
            int tooMuch,

            @Schema(description = "Talks of which there was a transcript, which the rest is told of.", example = "12")
            int measured,

            @Schema(description = "Questions that the employee asked.", example = "61")
            long employeeQuestions,

            @Schema(description = "Questions that customers asked.", example = "45")
            long customerQuestions,

            @Schema(description = "On either side, ISO 8601.", example = "PT2M10S")
            String longestMonologue) {}

    static ListeningResponse of(EmployeeId employee, List<ListeningViews.Month> months) {
        return new ListeningResponse(
                employee.value(),
                months.stream()
                        .map(m -> new Month(
                                m.month().toString(),
                                m.talks(),
                                m.permille() / 10.0,
                                m.tooMuch(),
                                m.measured(),
                                m.employeeQuestions(),
                                m.customerQuestions(),
                                m.longest().toString()))
                        .toList());
    }
}
