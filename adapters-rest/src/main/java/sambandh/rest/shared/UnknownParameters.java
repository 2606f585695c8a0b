package sambandh.rest.shared;

import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.MethodBasedRouteInfo;
import io.micronaut.web.router.RouteMatch;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sambandh.domain.shared.Fault;

/** Refuses query parameters that the operation does not know, so that a misspelt filter is not silently ignored. */
@ServerFilter("/api/**")
class UnknownParameters {
    private static final Set<String> OF_LISTS = Set.of("limit", "cursor", "sort");

    @RequestFilter
    void refuse(HttpRequest<?> request, RouteMatch<?> route) {
        if (request.getParameters().isEmpty()
                || route.isAnnotationPresent(AnyParameters.class)
                || !(route.getRouteInfo() instanceof MethodBasedRouteInfo<?, ?> operation)) {
            return;
        }
        Set<String> known = Stream.of(operation.getTargetMethod().getArguments())
                .flatMap(UnknownParameters::names)
                .collect(Collectors.toSet());
        List<Fault> unknown = request.getParameters().names().stream()
                .filter(name -> !known.contains(name))
                .map(name ->
                        new Fault(name, "unknown_parameter", "This operation has no such parameter. See /openapi.yml."))
                .toList();
        if (!unknown.isEmpty()) {
            throw new ProblemException(ProblemKind.MALFORMED, null, unknown);
        }
    }

    private static Stream<String> names(Argument<?> argument) {
        if (argument.getType() == ListParams.class) {
            return OF_LISTS.stream();
        }
        if (!argument.isAnnotationPresent(QueryValue.class)) {
            return Stream.empty();
        }
        return Stream.of(argument.getAnnotationMetadata()
                .stringValue(Bindable.class)
                .or(() -> argument.getAnnotationMetadata().stringValue(QueryValue.class))
                .filter(name -> !name.isEmpty())
                .orElse(argument.getName()));
    }
}
