package planted.rest.order;

/** Breaks a rule of the house on purpose, or is broken against. */
@io.micronaut.context.annotation.Requires(property = "never.set")
@io.micronaut.http.annotation.Controller("/planted")
class OpenController {
    @io.micronaut.http.annotation.Get
    String anybody() {
        return "open";
    }
}
