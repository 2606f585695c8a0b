package sambandh.rest.letter;

import static sambandh.rest.shared.Roles.ADMINISTRATOR;
import static sambandh.rest.shared.Roles.AGENT;
import static sambandh.rest.shared.Roles.MANAGER;
import static sambandh.rest.shared.Roles.MARKETER;
import static sambandh.rest.shared.Roles.SUPPORT;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import sambandh.application.letter.LetterViews;
import sambandh.application.letter.Measures;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.LetterId;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.Wire;

@Controller("/api/v1/letters/{id}/measures")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Measuring")
@AnswersProblems
class LetterMeasureController {
    private final LetterViews views;
    private final Measures measures;
    private final Caller caller;

    LetterMeasureController(LetterViews views, Measures measures, Caller caller) {
        this.views = views;
        this.measures = measures;
        this.caller = caller;
    }

    /** Tells how often a letter was opened and its links were followed, where its reader lets that be counted. */
    @Get
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, SUPPORT})
    LetterMeasuresResponse getLetterMeasures(String id) {
        Letter letter = views.find(caller.scope(), new LetterId(Wire.id(id))).orElseThrow(ProblemException::notFound);
        return LetterMeasuresResponse.of(measures.find(letter.id()));
    }
}
