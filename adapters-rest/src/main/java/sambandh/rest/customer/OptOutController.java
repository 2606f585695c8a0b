package sambandh.rest.customer;

import static sambandh.rest.shared.Roles.ADMINISTRATOR;
import static sambandh.rest.shared.Roles.AGENT;
import static sambandh.rest.shared.Roles.MANAGER;
import static sambandh.rest.shared.Roles.MARKETER;
import static sambandh.rest.shared.Roles.SUPPORT;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import sambandh.application.customer.PersonViews;
import sambandh.application.customer.RecordOptOut;
import sambandh.domain.customer.OptOut;
import sambandh.domain.customer.PersonId;
import sambandh.domain.shared.Code;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.Wire;

@Controller("/api/v1/people/{id}/opt-outs")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "People")
@AnswersProblems
class OptOutController {
    private final RecordOptOut recordOptOut;
    private final PersonViews views;
    private final Caller caller;

    OptOutController(RecordOptOut recordOptOut, PersonViews views, Caller caller) {
        this.recordOptOut = recordOptOut;
        this.views = views;
        this.caller = caller;
    }

    /**
     * Keeps that a person wants no more letters on a topic; all stands for every topic.
     *
     * <p>Saying it twice changes nothing. The person's ETag stays, so no If-Match is wanted.
     */
    @Put("/{topic}")
    @Status(HttpStatus.NO_CONTENT)
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, SUPPORT})
    void optPersonOut(
            String id,
            @Parameter(description = "What the letters are about, such as newsletter; all for every topic.")
                    String topic) {
        record(id, topic, true);
    }

    /** Keeps that a person wants letters on a topic again. */
    @Delete("/{topic}")
    @Status(HttpStatus.NO_CONTENT)
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, SUPPORT})
    void optPersonIn(
            String id,
            @Parameter(description = "What the letters are about, such as newsletter; all for every topic.")
                    String topic) {
        record(id, topic, false);
    }

    private void record(String id, String topic, boolean out) {
        PersonId person = new PersonId(Wire.id(id));
        Code about = Wire.filter("topic", topic, Code::new);
        if (about == null || views.find(caller.scope(), person).isEmpty()) {
            throw ProblemException.notFound();
        }
        switch (recordOptOut.handle(new RecordOptOut.Command(caller.actor(), person, about, out))) {
            case RecordOptOut.Outcome.Recorded _ -> {}
            case RecordOptOut.Outcome.Unknown _ -> throw ProblemException.notFound();
            case RecordOptOut.Outcome.TooMany _ ->
                throw ProblemException.conflict(
                        "", "too_many", "A person can opt out of " + OptOut.AT_MOST + " topics; use all instead.");
        }
    }
}
