package sambandh.rest.shared;

import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.web.router.MethodBasedRouteInfo;
import io.micronaut.web.router.RouteMatch;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sambandh.domain.shared.Fault;

/**
 * Refuses query parameters that the operation does not know, so that a misspelt filter is not silently ignored, and
 * names in the same answer those that it needs and did not get.
 */
@ServerFilter("/api/**")
class UnknownParameters implements Ordered {
    /** What an operation takes in its query. */
    private record Names(Set<String> known, Set<String> required) {
        static Names of(Argument<?>[] arguments) {
            List<Argument<?>> opened = Stream.<Argument<?>>of(arguments)
                    .flatMap(UnknownParameters::opened)
                    .toList();
            return new Names(
                    opened.stream().flatMap(UnknownParameters::names).collect(Collectors.toUnmodifiableSet()),
                    opened.stream()
                            .filter(UnknownParameters::isRequired)
                            .flatMap(UnknownParameters::names)
                            .collect(Collectors.toUnmodifiableSet()));
        }
    }

    private final Map<MethodBasedRouteInfo<?, ?>, Names> names = new ConcurrentHashMap<>();

    @RequestFilter
    void refuse(HttpRequest<?> request, RouteMatch<?> route) {
        if (route.isAnnotationPresent(AnyParameters.class)
                || !(route.getRouteInfo() instanceof MethodBasedRouteInfo<?, ?> operation)) {
            return;
        }
        Names wanted = names.computeIfAbsent(
                operation, o -> Names.of(o.getTargetMethod().getArguments()));
        Set<String> given = request.getParameters().names();
        if (wanted.known().containsAll(given) && given.containsAll(wanted.required())) {
            return;
        }
        Stream<Fault> unknown = given.stream()
                .filter(name -> !wanted.known().contains(name))
                .map(name -> new Fault(
                        name, "unknown_parameter", "This operation has no such parameter. See /openapi.yml."));
        Stream<Fault> missing = wanted.required().stream()
                .filter(name -> !given.contains(name))
                .sorted()
                .map(name -> new Fault(name, "required", "This parameter is required."));
        throw new ProblemException(
                ProblemKind.MALFORMED, null, Stream.concat(unknown, missing).toList());
    }

    /** Parameters that several operations take stand together in a record. */
    private static Stream<Argument<?>> opened(Argument<?> argument) {
        return argument.isAnnotationPresent(RequestBean.class)
                ? Stream.of(
                        BeanIntrospection.getIntrospection(argument.getType()).getConstructorArguments())
                : Stream.of(argument);
    }

    private static boolean isRequired(Argument<?> argument) {
        return argument.isAnnotationPresent(QueryValue.class)
                && !argument.isNullable()
                && argument.getAnnotationMetadata()
                        .stringValue(Bindable.class, "defaultValue")
                        .isEmpty();
    }

    private static Stream<String> names(Argument<?> argument) {
        if (!argument.isAnnotationPresent(QueryValue.class)) {
            return Stream.empty();
        }
        return Stream.of(argument.getAnnotationMetadata()
                .stringValue(Bindable.class)
                .or(() -> argument.getAnnotationMetadata().stringValue(QueryValue.class))
                .filter(name -> !name.isEmpty())
                .orElse(argument.getName()));
    }

    /** What an operation takes is told to those who may call it. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }
}
