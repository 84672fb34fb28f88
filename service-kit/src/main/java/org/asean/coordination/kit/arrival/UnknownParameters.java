package org.asean.coordination.kit.arrival;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asean.coordination.kit.problem.KitProblem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a query parameter that the operation does not know: a misspelt filter must not answer with everything. */
public class UnknownParameters {

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    /** Compares the request's parameters with those that the operation declares. */
    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource, UriInfo uri) {
        Set<String> sent = uri.getQueryParameters().keySet();
        if (sent.isEmpty()) {
            return;
        }
        Set<String> declared = known.computeIfAbsent(resource.getResourceMethod(), UnknownParameters::declaredBy);
        sent.stream().filter(name -> !declared.contains(name)).findFirst().ifPresent(name -> {
            throw KitProblem.MALFORMED_REQUEST.because("There is no such parameter here; these are: "
                    + declared.stream().sorted().collect(Collectors.joining(", ")) + ".");
        });
    }

    private static Set<String> declaredBy(Method operation) {
        return Arrays.stream(operation.getParameters())
                .flatMap(parameter -> parameter.isAnnotationPresent(QueryParam.class)
                        ? Stream.of(parameter.getAnnotation(QueryParam.class).value())
                        : Arrays.stream(parameter.getType().getDeclaredFields())
                                .filter(field -> field.isAnnotationPresent(QueryParam.class))
                                .map(field ->
                                        field.getAnnotation(QueryParam.class).value()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
