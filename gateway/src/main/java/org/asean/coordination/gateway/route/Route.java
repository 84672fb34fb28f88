package org.asean.coordination.gateway.route;

import io.vertx.core.http.HttpMethod;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.asean.coordination.gateway.caller.Role;

/**
 * One row of the table: an operation, where it is, who may call it, and what a call may cost.
 *
 * @param operationId its name in the service's document, in metrics and in the access log
 * @param method the only method; a GET can be asked as HEAD too, unless it is a stream
 * @param template the path below {@link RouteTable#ROOT}
 * @param roles one of them is needed; the finer right is the service's to check
 * @param service who answers
 * @param tier deadline, size, media type and rate of such an operation
 * @param preconditions the headers it cannot do without
 */
public record Route(
        String operationId,
        HttpMethod method,
        Template template,
        Set<Role> roles,
        Service service,
        Tier tier,
        Set<Precondition> preconditions) {
    public Route {
        roles = Set.copyOf(roles);
        preconditions = Set.copyOf(preconditions);
    }

    /** The whole path with its variables in braces, as the services' documents write it. */
    public String path() {
        return RouteTable.ROOT + template.text();
    }

    /** Whether a request can be sent a second time without asking whether the first one was done. */
    public boolean isRepeatable() {
        return method.equals(HttpMethod.GET);
    }

    /** Whether a request of this method is one of this operation; a HEAD of what has no end would have none either. */
    boolean takes(HttpMethod asked) {
        boolean head = asked.equals(HttpMethod.HEAD) && method.equals(HttpMethod.GET) && tier != Tier.STREAM;
        return head || asked.equals(method);
    }

    /** A service's feed, to be read part by part and as a stream. */
    static Stream<Route> feed(Service service, Set<Role> roles) {
        String feed = service.wireName();
        String name = name(service);
        return Stream.of(
                followed("list" + name + "Events", "/" + feed + "/events", roles, service, Tier.FOLLOW),
                followed("stream" + name + "Events", "/" + feed + "/events/stream", roles, service, Tier.STREAM));
    }

    /** A service's whole record with its seals, for those who verify it. */
    static Stream<Route> record(Service service, Set<Role> roles) {
        String record = "/" + service.wireName() + "/record";
        return Stream.of(
                read("export" + name(service) + "Record", record, roles, service),
                read("list" + name(service) + "Seals", record + "/seals", roles, service));
    }

    private static String name(Service service) {
        return service.wireName().substring(0, 1).toUpperCase(Locale.ROOT)
                + service.wireName().substring(1);
    }

    private static Route followed(String operationId, String template, Set<Role> roles, Service service, Tier tier) {
        return new Route(operationId, HttpMethod.GET, Template.of(template), roles, service, tier, Set.of());
    }

    /** It stays open for long, as what follows a feed does. */
    static Route audit(String operationId, String template, Set<Role> roles, Service service) {
        return followed(operationId, template, roles, service, Tier.AUDIT);
    }

    static Route read(String operationId, String template, Set<Role> roles, Service service) {
        return new Route(operationId, HttpMethod.GET, Template.of(template), roles, service, Tier.READ, Set.of());
    }

    static Route command(String operationId, String template, Set<Role> roles, Service service) {
        return new Route(operationId, HttpMethod.POST, Template.of(template), roles, service, Tier.COMMAND, Set.of());
    }

    static Route intake(String operationId, String template, Set<Role> roles, Service service) {
        return new Route(operationId, HttpMethod.POST, Template.of(template), roles, service, Tier.IMPORT, Set.of());
    }

    static Route upload(String operationId, String template, Set<Role> roles, Service service) {
        return new Route(
                operationId, HttpMethod.POST, Template.of(template), roles, service, Tier.ATTACHMENT, Set.of());
    }

    Route needing(Precondition... needed) {
        return new Route(operationId, method, template, roles, service, tier, Set.of(needed));
    }
}
