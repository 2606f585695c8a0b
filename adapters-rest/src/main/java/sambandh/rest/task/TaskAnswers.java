package sambandh.rest.task;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import sambandh.application.task.TaskOutcome;
import sambandh.application.task.TaskRefusal;
import sambandh.domain.shared.Fault;
import sambandh.domain.task.Task;
import sambandh.rest.shared.CodeWords;
import sambandh.rest.shared.Etags;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.ProblemKind;

/** Tasks as answers, in the reader's language; and why something cannot be done with one. */
@Singleton
class TaskAnswers {
    private final CodeWords words = new CodeWords("task");

    HttpResponse<TaskResponse> answer(TaskOutcome outcome, HttpRequest<?> request) {
        return answer(kept(outcome), request);
    }

    MutableHttpResponse<TaskResponse> answer(Task task, HttpRequest<?> request) {
        Locale reader = reader(request);
        return inLanguage(Etags.with(HttpResponse.ok(of(task, reader)), task.version()), reader);
    }

    TaskResponse of(Task task, Locale reader) {
        return TaskResponse.of(task, words.text(task.subject(), task.params(), reader));
    }

    Locale reader(HttpRequest<?> request) {
        return words.language(request.getHeaders().get("Accept-Language"));
    }

    static <T> MutableHttpResponse<T> inLanguage(MutableHttpResponse<T> response, Locale reader) {
        return response.header("Content-Language", reader.toLanguageTag()).header("Vary", "Accept-Language");
    }

    static Task kept(TaskOutcome outcome) {
        return switch (outcome) {
            case TaskOutcome.Kept(Task task) -> task;
            case TaskOutcome.Refused(TaskRefusal why) -> throw problem(why);
        };
    }

    private static ProblemException problem(TaskRefusal why) {
        return switch (why) {
            case UNKNOWN -> ProblemException.notFound();
            case STALE -> ProblemException.stale();
            case ENDED -> ProblemException.conflict("", "task_ended", "It was done or withdrawn before.");
            case CUSTOMER_UNKNOWN -> invalid("/customerId", "unknown_customer", "There is no such customer.");
            case EMPLOYEE_UNKNOWN -> invalid("/assigneeId", "unknown_employee", "There is no such employee.");
            case EMPLOYEE_LEFT ->
                ProblemException.conflict("/assigneeId", "employee_left", "This employee does not work here any more.");
            case DEPARTMENT_UNKNOWN -> invalid("/departmentId", "unknown_department", "There is no such department.");
            case TAKEN -> ProblemException.conflict("/assigneeId", "taken", "Somebody else has taken it.");
            case NEEDS_DEFERRAL ->
                ProblemException.conflict(
                        "/dueAt", "needs_deferral", "A later time needs a reason: use POST …/deferral.");
            case NOT_LATER ->
                invalid("/dueAt", "not_later", "Put it off to a time to come, later than the one that it has.");
            case PROOF_KIND_UNKNOWN -> invalid("/proof", "unknown_proof", "Nothing keeps proof of this kind.");
            case PROOF_UNKNOWN ->
                invalid("/reference", "no_proof", "There is no such thing, or it is none of this customer's.");
            case NO_MANAGER -> ProblemException.conflict("", "no_manager", "Nobody is above whoever holds it.");
            case ESCALATED -> ProblemException.conflict("", "escalated", "A manager was told of it before.");
        };
    }

    private static ProblemException invalid(String pointer, String code, String detail) {
        return new ProblemException(ProblemKind.INVALID, null, List.of(new Fault(pointer, code, detail)));
    }
}
