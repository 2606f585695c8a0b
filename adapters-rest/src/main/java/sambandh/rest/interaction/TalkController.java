package sambandh.rest.interaction;

import static sambandh.rest.shared.Roles.ADMINISTRATOR;
import static sambandh.rest.shared.Roles.AGENT;
import static sambandh.rest.shared.Roles.ANALYST;
import static sambandh.rest.shared.Roles.MANAGER;
import static sambandh.rest.shared.Roles.MARKETER;
import static sambandh.rest.shared.Roles.SUPPORT;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.application.interaction.InteractionViews;
import sambandh.application.interaction.TakeTalk;
import sambandh.application.interaction.Talks;
import sambandh.application.interaction.WhoHears;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.interaction.Interaction;
import sambandh.domain.interaction.InteractionId;
import sambandh.domain.shared.Fault;
import sambandh.domain.shared.InvalidInput;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.ProblemKind;
import sambandh.rest.shared.Wire;

@Controller("/api/v1/interactions/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Listening", description = "Who talked how much, and who asked.")
@AnswersProblems
class TalkController {
    private static final String WEBVTT = "text/vtt";

    private final TakeTalk takeTalk;
    private final Talks talks;
    private final InteractionViews views;
    private final WhoHears hears;
    private final Caller caller;

    TalkController(TakeTalk takeTalk, Talks talks, InteractionViews views, WhoHears hears, Caller caller) {
        this.takeTalk = takeTalk;
        this.talks = talks;
        this.views = views;
        this.hears = hears;
        this.caller = caller;
    }

    /**
     * Measures a talk by its transcript, in WebVTT with the speakers' names, as meeting tools export it.
     *
     * <p>Speakers are known by the names of the employee and of the people who took part; whoever else speaks is named in
     * employee or customer. What is wrong with the transcript is told with its line (422). The words themselves are not kept
     * unless keep is true: what was said in confidence is safest where it is not, and the measures do without it.
     */
    @Post("/transcript")
    @Consumes(WEBVTT)
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, SUPPORT})
    TalkResponse takeTranscript(
            String id,
            @Body @Schema(type = "string", example = "WEBVTT\n\n00:00.000 --> 00:02.500\n<v Anjali Rai>Good morning")
                    byte[] body,
            @Parameter(description = "A speaker of the company's, as the transcript has it; may stand more than once.")
                    @QueryValue
                    @Nullable List<String> employee,
            @Parameter(description = "A speaker of the customer's, as the transcript has it; may stand more than once.")
                    @QueryValue
                    @Nullable List<String> customer,
            @Parameter(
                            description = "Whether the words are kept.",
                            schema = @Schema(type = "boolean", defaultValue = "false"))
                    @QueryValue
                    @Nullable String keep) {
        return answer(takeTalk.handle(new TakeTalk.Transcript(
                caller.actor(),
                find(id).id(),
                text(body),
                employee == null ? List.of() : employee,
                customer == null ? List.of() : customer,
                Boolean.TRUE.equals(Wire.flag("keep", keep)))));
    }

    /** Enters who talked how much in a talk that there is no transcript of. */
    @Put("/talk")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, SUPPORT})
    TalkResponse enterTalk(String id, @Body TalkRequest body) {
        return answer(takeTalk.handle(new TakeTalk.Entered(caller.actor(), find(id).id(), body.toDomain())));
    }

    /** Shows who talked how much, to the employee and to the manager only. */
    @Get("/talk")
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    TalkResponse getTalk(String id) {
        return TalkResponse.of(talks.find(heard(id)).orElseThrow(ProblemException::notFound));
    }

    /** Shows the words of a talk, where they were kept, to the employee and to the manager only. */
    @Get("/transcript")
    @Produces(WEBVTT)
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    String getTranscript(String id) {
        return talks.transcript(heard(id)).orElseThrow(ProblemException::notFound);
    }

    private InteractionId heard(String id) {
        Interaction about = find(id);
        EmployeeId employee = about.details().employeeId();
        if (employee == null || !hears.mayHearOf(caller.actor(), employee)) {
            throw new ProblemException(
                    ProblemKind.FORBIDDEN, "Only the employee and the manager see how somebody listens.", List.of());
        }
        return about.id();
    }

    private Interaction find(String id) {
        return views.find(caller.scope(), new InteractionId(Wire.id(id))).orElseThrow(ProblemException::notFound);
    }

    private static TalkResponse answer(TakeTalk.Outcome outcome) {
        return switch (outcome) {
            case TakeTalk.Outcome.Taken taken -> TalkResponse.of(taken.talk());
            case TakeTalk.Outcome.Unknown _ -> throw ProblemException.notFound();
            case TakeTalk.Outcome.NobodyOfUs _ ->
                throw ProblemException.conflict(
                        "/employeeId",
                        "nobody_of_us",
                        "Say first who of the company it was, by PATCH of the interaction.");
        };
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException other) {
            throw new InvalidInput(List.of(new Fault("line:1", "invalid_encoding", "Send the transcript in UTF-8.")));
        }
    }
}
