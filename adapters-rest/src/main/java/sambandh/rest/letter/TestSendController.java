package sambandh.rest.letter;

import static sambandh.rest.shared.Roles.ADMINISTRATOR;
import static sambandh.rest.shared.Roles.AGENT;
import static sambandh.rest.shared.Roles.MANAGER;
import static sambandh.rest.shared.Roles.MARKETER;
import static sambandh.rest.shared.Roles.SUPPORT;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.OwnAddresses;
import sambandh.application.letter.Postman;
import sambandh.application.letter.TestSend;
import sambandh.application.template.TemplateList;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.EmailAddress;
import sambandh.domain.shared.Fault;
import sambandh.domain.shared.InvalidInput;
import sambandh.domain.shared.InvalidValue;
import sambandh.domain.template.Template;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.ProblemKind;

@Controller("/api/v1/templates/{code}/test-sends")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Templates")
@AnswersProblems
class TestSendController {
    private final TemplateList templates;
    private final TestSend testSend;
    private final OwnAddresses ownAddresses;
    private final Postman postman;
    private final Caller caller;

    TestSendController(
            TemplateList templates, TestSend testSend, OwnAddresses ownAddresses, Postman postman, Caller caller) {
        this.templates = templates;
        this.testSend = testSend;
        this.ownAddresses = ownAddresses;
        this.postman = postman;
        this.caller = caller;
    }

    /**
     * Sends a template to the caller as a test, marked as one, and waits for what the mail server says; no letter is kept of it,
     * and after ten in a minute it is 429.
     */
    @Post
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, SUPPORT})
    TestSendResponse sendTestLetter(String code, @Body TestSendRequest request) {
        Template template = known(code);
        TestSendRequest.Read read = request.read(template);
        EmailAddress own = ownAddresses.of(caller.actor()).orElse(null);
        EmailAddress to = to(read.address(), own);
        return switch (sent(new TestSend.Command(caller.actor(), template, read.preview(), to, to.equals(own)))) {
            case TestSend.Outcome.Tried tried -> TestSendResponse.of(tried, postman, to);
            case TestSend.Outcome.TemplateUnknown _ -> throw ProblemException.notFound();
            case TestSend.Outcome.ReaderUnknown _ ->
                throw new InvalidInput(List.of(new Fault(
                        request.personId() == null ? "/customerId" : "/personId",
                        "unknown_reader",
                        "There is nobody like this.")));
            case TestSend.Outcome.DeadAddress _ ->
                throw ProblemException.conflict("/address", "dead_address", "Nothing is sent to this address.");
            case TestSend.Outcome.CompanyNotConfigured _ ->
                throw ProblemException.conflict(
                        "", "company_not_configured", "Give the company a name and a mail address first.");
            case TestSend.Outcome.ServerAway _ ->
                throw ProblemException.conflict(
                        "", "mail_server_away", "The mail server cannot be reached just now; try again later.");
            case TestSend.Outcome.TooMany(Duration wait) -> throw ProblemException.tooMany(wait);
        };
    }

    private Template known(String code) {
        try {
            return templates
                    .find(caller.scope(), new Code(code))
                    .orElseThrow(ProblemException::notFound)
                    .template();
        } catch (InvalidValue noCode) {
            throw ProblemException.notFound();
        }
    }

    /** Whoever could send to others could write to anybody past all their wishes; administrators alone may. */
    private EmailAddress to(@Nullable EmailAddress asked, @Nullable EmailAddress own) {
        EmailAddress to = asked == null ? own : asked;
        if (to == null) {
            throw ProblemException.conflict(
                    "/address", "no_address", "You have no mail address here: be an employee with one.");
        }
        boolean mayNameOthers = mayNameOthers(caller.actor());
        if (!to.equals(own) && !mayNameOthers) {
            throw new ProblemException(
                    ProblemKind.FORBIDDEN,
                    null,
                    List.of(new Fault(
                            "/address", "not_your_address", "Only administrators send tests to somebody else.")));
        }
        if (!mayNameOthers && ownAddresses.isReaders(to)) {
            throw ProblemException.conflict(
                    "/address",
                    "readers_address",
                    "Somebody who gets the company's letters has this address: an administrator may send it tests.");
        }
        return to;
    }

    private static boolean mayNameOthers(Actor actor) {
        return actor instanceof Actor.Staff staff && staff.roles().contains(ADMINISTRATOR);
    }

    private TestSend.Outcome sent(TestSend.Command command) {
        try {
            return testSend.handle(command);
        } catch (InvalidValue unwritable) {
            throw ProblemException.conflict("/version", unwritable.code(), unwritable.detail());
        }
    }
}
