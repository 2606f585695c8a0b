package sambandh.rest.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import sambandh.application.access.ChangeOwnPassword;
import sambandh.application.access.Revocations;
import sambandh.application.access.UserViews;
import sambandh.domain.access.UserId;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Fault;
import sambandh.domain.shared.InvalidInput;
import sambandh.domain.shared.InvalidValue;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.Etags;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.ProblemKind;

@Controller("/api/v1/me")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Me", description = "Who is signed in.")
@AnswersProblems
class MeController {
    private final UserViews views;
    private final ChangeOwnPassword changeOwnPassword;
    private final Revocations revocations;
    private final ClientAddress clientAddress;
    private final Caller caller;

    MeController(
            UserViews views,
            ChangeOwnPassword changeOwnPassword,
            Revocations revocations,
            ClientAddress clientAddress,
            Caller caller) {
        this.views = views;
        this.changeOwnPassword = changeOwnPassword;
        this.revocations = revocations;
        this.clientAddress = clientAddress;
        this.caller = caller;
    }

    /** Shows who is signed in. */
    @Get
    HttpResponse<UserResponse> getMe() {
        var user = views.find(caller.scope(), new UserId(staff().userId())).orElseThrow(ProblemException::notFound);
        return Etags.with(HttpResponse.ok(UserResponse.of(user)), user.version());
    }

    /** Changes one's own password; all one's sessions end, so sign in again. */
    @Post("/password")
    @Status(HttpStatus.NO_CONTENT)
    void changeOwnPassword(@Body OwnPasswordRequest body, HttpRequest<?> request) {
        switch (outcome(body.toCommand(staff(), clientAddress.of(request)))) {
            case ChangeOwnPassword.Outcome.Done _ -> revocations.poll();
            case ChangeOwnPassword.Outcome.WrongPassword _ ->
                throw new InvalidInput(
                        List.of(new Fault("/currentPassword", "wrong_password", "This is not your password.")));
            case ChangeOwnPassword.Outcome.Throttled(var wait) -> throw ProblemException.tooMany(wait);
        }
    }

    private ChangeOwnPassword.Outcome outcome(ChangeOwnPassword.Command command) {
        try {
            return changeOwnPassword.handle(command);
        } catch (InvalidValue wrong) {
            throw PasswordRequest.refused(wrong);
        }
    }

    private Actor.Staff staff() {
        if (caller.actor() instanceof Actor.Staff staff) {
            return staff;
        }
        throw new ProblemException(ProblemKind.FORBIDDEN);
    }
}
