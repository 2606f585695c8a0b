package sambandh.rest.company;

import static sambandh.rest.shared.Roles.ADMINISTRATOR;
import static sambandh.rest.shared.Roles.AGENT;
import static sambandh.rest.shared.Roles.ANALYST;
import static sambandh.rest.shared.Roles.MANAGER;
import static sambandh.rest.shared.Roles.MARKETER;
import static sambandh.rest.shared.Roles.SUPPORT;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import sambandh.application.company.ChangeCompanyProfile;
import sambandh.application.company.CompanyProfiles;
import sambandh.domain.company.CompanyProfile;
import sambandh.rest.shared.AnswersProblems;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.Etags;
import sambandh.rest.shared.MergePatches;
import sambandh.rest.shared.ProblemException;

@Controller("/api/v1/company")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Company", description = "The company itself: profile, departments, employees.")
@AnswersProblems
class CompanyController {
    private final CompanyProfiles profiles;
    private final ChangeCompanyProfile changeProfile;
    private final MergePatches patches;
    private final Caller caller;

    CompanyController(
            CompanyProfiles profiles, ChangeCompanyProfile changeProfile, MergePatches patches, Caller caller) {
        this.profiles = profiles;
        this.changeProfile = changeProfile;
        this.patches = patches;
        this.caller = caller;
    }

    /** Shows the company's profile; before anybody has set it, what holds meanwhile. */
    @Get
    @Secured({ADMINISTRATOR, MANAGER, AGENT, MARKETER, ANALYST, SUPPORT})
    HttpResponse<CompanyResponse> getCompany() {
        return answer(profiles.current());
    }

    /** Sets the profile, or changes the fields that are named; null takes a field away. */
    @Patch
    @Consumes(MergePatches.MEDIA_TYPE)
    @Secured({ADMINISTRATOR, MANAGER})
    HttpResponse<CompanyResponse> changeCompany(
            @Body @Schema(implementation = CompanyRequest.class) String patch, HttpRequest<?> request) {
        long expected = Etags.expected(request);
        CompanyRequest before = CompanyRequest.of(profiles.current().details());
        CompanyRequest after = patches.apply(before, CompanyRequest.class, patch);
        var command = new ChangeCompanyProfile.Command(caller.actor(), expected, after.toDetails());
        return switch (changeProfile.handle(command)) {
            case ChangeCompanyProfile.Outcome.Changed(CompanyProfile profile) -> answer(profile);
            case ChangeCompanyProfile.Outcome.Stale _ -> throw ProblemException.stale();
            case ChangeCompanyProfile.Outcome.CurrencyInUse _ ->
                throw ProblemException.conflict(
                        "/currency", "currency_in_use", "Amounts are valued in the currency there is, so it stays.");
            case ChangeCompanyProfile.Outcome.ZoneInUse _ ->
                throw ProblemException.conflict(
                        "/zone", "zone_in_use", "Orders are counted by their days in the zone there is, so it stays.");
        };
    }

    private static HttpResponse<CompanyResponse> answer(CompanyProfile profile) {
        return Etags.with(HttpResponse.ok(CompanyResponse.of(profile)), profile.version());
    }
}
