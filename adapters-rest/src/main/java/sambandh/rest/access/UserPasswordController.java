package sambandh.rest.access;

import static sambandh.rest.shared.Roles.ADMINISTRATOR;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import sambandh.application.access.Revocations;
import sambandh.application.access.SetPassword;
import sambandh.domain.access.UserId;
import sambandh.domain.shared.InvalidValue;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.Wire;

@Controller("/api/v1/users")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Users", description = "Who may sign in.")
@AnswersProblems
class UserPasswordController {
    private final SetPassword setPassword;
    private final Revocations revocations;
    private final Caller caller;

    UserPasswordController(SetPassword setPassword, Revocations revocations, Caller caller) {
        this.setPassword = setPassword;
        this.revocations = revocations;
        this.caller = caller;
    }

    /** Gives a user a new password; whoever is signed in as that user is signed out. */
    @Post("/{id}/password")
    @Status(HttpStatus.NO_CONTENT)
    @Secured(ADMINISTRATOR)
    void setUserPassword(String id, @Body PasswordRequest body) {
        var command = new SetPassword.Command(caller.actor(), new UserId(Wire.id(id)), body.toPassword());
        try {
            switch (setPassword.handle(command)) {
                case SetPassword.Outcome.Done _ -> revocations.poll();
                case SetPassword.Outcome.Unknown _ -> throw ProblemException.notFound();
            }
        } catch (InvalidValue wrong) {
            throw PasswordRequest.refused(wrong);
        }
    }
}
