package org.asean.coordination.gateway.route;

import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asean.coordination.gateway.problem.ProblemCode;
import org.asean.coordination.gateway.problem.Refusal;

import static java.util.Comparator.comparingLong;

/** Everything that exists behind the door. What is not in the table does not exist. */
@ApplicationScoped
public class RouteTable {
    /** What every path of the table begins with. */
    public static final String ROOT = "/api/v1";

    private static final List<HttpMethod> METHODS = List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST);

    private final List<Route> routes = Stream.of(
                    RegistryRoutes.all().stream(),
                    MandateRoutes.all().stream(),
                    ReferralRoutes.all().stream(),
                    PartRoutes.all().stream(),
                    Route.feed(Service.REGISTRY, Readers.ALL),
                    Route.feed(Service.MANDATE, Readers.ALL),
                    Route.feed(Service.REFERRAL, Readers.OF_CONTENT),
                    Arrays.stream(Service.values()).flatMap(service -> Route.record(service, Readers.OF_EVERY_RECORD)))
            .flatMap(rows -> rows)
            .toList();
    private final Map<Integer, List<Route>> byLength = routes.stream()
            .sorted(comparingLong(route -> route.template().variables()))
            .collect(Collectors.groupingBy(route -> route.template().segments().size()));

    public List<Route> routes() {
        return routes;
    }

    /**
     * The route of a request; HEAD is asked as GET.
     *
     * @throws Refusal 404 where the table has no such path, 405 with {@code Allow} where it has it for other methods
     */
    public Route find(HttpMethod method, String path) {
        List<Route> here = at(path);
        return here.stream()
                .filter(route -> route.takes(method))
                .findFirst()
                .orElseThrow(() -> here.isEmpty() ? noSuchPath() : wrongMethod(here));
    }

    private List<Route> at(String path) {
        if (!path.startsWith(ROOT + "/")) {
            return List.of();
        }
        List<String> segments = Template.segmentsOf(path.substring(ROOT.length()));
        List<Route> matching = byLength.getOrDefault(segments.size(), List.of()).stream()
                .filter(route -> route.template().matches(segments))
                .toList();
        return matching.stream()
                .filter(route -> route.template().variables()
                        == matching.get(0).template().variables())
                .toList();
    }

    private static Refusal noSuchPath() {
        return ProblemCode.NOT_FOUND.because("No operation has this path.");
    }

    private static Refusal wrongMethod(List<Route> here) {
        String allowed = here.stream()
                .flatMap(route -> METHODS.stream().filter(route::takes))
                .map(HttpMethod::name)
                .distinct()
                .collect(Collectors.joining(", "));
        return ProblemCode.METHOD_NOT_ALLOWED
                .because("This path takes " + allowed + ".")
                .with("Allow", allowed);
    }
}
