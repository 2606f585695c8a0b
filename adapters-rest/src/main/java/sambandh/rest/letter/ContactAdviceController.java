package sambandh.rest.letter;

import static sambandh.rest.shared.Roles.ADMINISTRATOR;
import static sambandh.rest.shared.Roles.AGENT;
import static sambandh.rest.shared.Roles.MANAGER;
import static sambandh.rest.shared.Roles.MARKETER;
import static sambandh.rest.shared.Roles.SUPPORT;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import sambandh.application.customer.PersonViews;
import sambandh.application.letter.AskContact;
import sambandh.domain.customer.PersonId;
import sambandh.domain.letter.Channel;
import sambandh.domain.shared.Code;
import sambandh.domain.template.Purpose;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.Wire;

@Controller("/api/v1/people/{id}/contact-advice")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Preferences")
@AnswersProblems
class ContactAdviceController {
    private static final Code ANY_TOPIC = new Code("service");

    private final AskContact ask;
    private final PersonViews people;
    private final Caller caller;

    ContactAdviceController(AskContact ask, PersonViews people, Caller caller) {
        this.ask = ask;
        this.people = people;
        this.caller = caller;
    }

    /** Tells whether a person may be called, visited or written to now, by what they have said; and from when on, where it is later. */
    @Get
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, SUPPORT})
    HttpResponse<ContactAdviceResponse> adviseOnContact(
            String id,
            @Parameter(description = "mail, phone, message, post or visit; otherwise phone") @QueryValue @Nullable String channel,
            @Parameter(description = "obligation, service, relationship or marketing; otherwise relationship")
                    @QueryValue
                    @Nullable String purpose,
            @Parameter(description = "Of mail: what the letter would be about.", example = "newsletter")
                    @QueryValue
                    @Nullable String topic) {
        PersonId person = new PersonId(Wire.id(id));
        Channel by = Wire.filter("channel", Channel.class, channel);
        Purpose why = Wire.filter("purpose", Purpose.class, purpose);
        Code about = Wire.filter("topic", topic, Code::new);
        var asked = new AskContact.Asked(
                person.value(),
                by == null ? Channel.PHONE : by,
                why == null ? Purpose.RELATIONSHIP : why,
                about == null ? ANY_TOPIC : about);
        return people.find(caller.scope(), person)
                .flatMap(_ -> ask.handle(asked))
                .map(ContactAdviceResponse::of)
                .map(HttpResponse::ok)
                .orElseThrow(ProblemException::notFound);
    }
}
