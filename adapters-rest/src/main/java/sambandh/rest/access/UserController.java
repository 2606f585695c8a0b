package sambandh.rest.access;

import static sambandh.rest.shared.Roles.ADMINISTRATOR;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import sambandh.application.access.ChangeUser;
import sambandh.application.access.CreateUser;
import sambandh.application.access.Revocations;
import sambandh.application.access.UserViews;
import sambandh.application.shared.Page;
import sambandh.domain.access.Role;
import sambandh.domain.access.User;
import sambandh.domain.access.UserId;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.Etags;
import sambandh.rest.shared.Idempotent;
import sambandh.rest.shared.ListParams;
import sambandh.rest.shared.ListResponse;
import sambandh.rest.shared.Lists;
import sambandh.rest.shared.MergePatches;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.Wire;

@Controller("/api/v1/users")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Users", description = "Who may sign in.")
@AnswersProblems
class UserController {
    private final CreateUser createUser;
    private final ChangeUser changeUser;
    private final UserViews views;
    private final Revocations revocations;
    private final Lists lists;
    private final MergePatches patches;
    private final Caller caller;

    UserController(
            CreateUser createUser,
            ChangeUser changeUser,
            UserViews views,
            Revocations revocations,
            Lists lists,
            MergePatches patches,
            Caller caller) {
        this.createUser = createUser;
        this.changeUser = changeUser;
        this.views = views;
        this.revocations = revocations;
        this.lists = lists;
        this.patches = patches;
        this.caller = caller;
    }

    /** Lists users, sorted by login unless told otherwise; also by createdAt. */
    @Get
    @Secured(ADMINISTRATOR)
    HttpResponse<ListResponse<UserResponse>> listUsers(
            @RequestBean ListParams params,
            @Parameter(description = "Who has this role.") @QueryValue @Nullable String role,
            @Parameter(description = "Whether they are kept out.", schema = @Schema(type = "boolean"))
                    @QueryValue
                    @Nullable String disabled) {
        Page.Wanted wanted = lists.wanted(params, "login", "createdAt");
        var filter = new UserViews.Filter(Wire.filter("role", Role.class, role), Wire.flag("disabled", disabled));
        return lists.answer(params, wanted, views.list(caller.scope(), filter, wanted), UserResponse::of);
    }

    /** Shows one user. */
    @Get("/{id}")
    @Secured(ADMINISTRATOR)
    HttpResponse<UserResponse> getUser(String id) {
        return answer(find(id));
    }

    /** Lets somebody more in; they can sign in once a password is set by POST …/password. */
    @Post
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Secured(ADMINISTRATOR)
    HttpResponse<UserResponse> createUser(@Body UserRequest request) {
        return switch (createUser.handle(new CreateUser.Command(caller.actor(), request.toDetails()))) {
            case CreateUser.Outcome.Created(User user) ->
                Etags.with(
                        HttpResponse.created(
                                UserResponse.of(user),
                                URI.create("/api/v1/users/" + user.id().value())),
                        user.version());
            case CreateUser.Outcome.LoginTaken _ -> throw loginTaken();
            case CreateUser.Outcome.EmployeeUnknown _ -> throw employeeUnknown();
        };
    }

    /** Changes the fields that are named. Other roles, another login and disabling end the user's sessions. */
    @Patch("/{id}")
    @Consumes(MergePatches.MEDIA_TYPE)
    @Secured(ADMINISTRATOR)
    HttpResponse<UserResponse> changeUser(
            String id, @Body @Schema(implementation = UserRequest.class) String patch, HttpRequest<?> request) {
        Etags.Expected expected = Etags.expected(request);
        User before = find(id);
        UserRequest after = patches.apply(UserRequest.of(before), UserRequest.class, patch);
        var command =
                new ChangeUser.Command(caller.actor(), before.id(), expected.of(before.version()), after.toDetails());
        return switch (changeUser.handle(command)) {
            case ChangeUser.Outcome.Changed(User user) -> {
                revocations.poll();
                yield answer(user);
            }
            case ChangeUser.Outcome.Unknown _ -> throw ProblemException.notFound();
            case ChangeUser.Outcome.Stale _ -> throw ProblemException.stale();
            case ChangeUser.Outcome.LoginTaken _ -> throw loginTaken();
            case ChangeUser.Outcome.EmployeeUnknown _ -> throw employeeUnknown();
            case ChangeUser.Outcome.LastAdministrator _ ->
                throw ProblemException.conflict(
                        "/roles", "last_administrator", "Make another administrator first: this is the last one.");
        };
    }

    private User find(String id) {
        return views.find(caller.scope(), new UserId(Wire.id(id))).orElseThrow(ProblemException::notFound);
    }

    private static HttpResponse<UserResponse> answer(User user) {
        return Etags.with(HttpResponse.ok(UserResponse.of(user)), user.version());
    }

    private static ProblemException loginTaken() {
        return ProblemException.conflict("/login", "login_taken", "Another user has this login already.");
    }

    private static ProblemException employeeUnknown() {
        return ProblemException.conflict("/employeeId", "employee_unknown", "There is no such employee.");
    }
}
