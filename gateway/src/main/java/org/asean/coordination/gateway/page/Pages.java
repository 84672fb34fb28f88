package org.asean.coordination.gateway.page;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.asean.coordination.gateway.document.ApiDocument;
import org.asean.coordination.gateway.problem.ProblemCode;
import org.asean.coordination.gateway.route.Service;
import org.asean.coordination.gateway.upstream.Upstreams;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * What is served without a token: the landing page, the API document, the page to read it with, the events with
 * their schemas, and a page for each problem code. Nothing else.
 */
@ApplicationScoped
public class Pages {
    private static final String HTML = "text/html;charset=UTF-8";
    private static final String CSS = "text/css;charset=UTF-8";
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    /** The documentation page builds itself with scripts, style attributes and inlined images, all of its own. */
    private static final String DOCUMENTATION_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                    + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Map<String, Asset> assets = new HashMap<>();
    private final Upstreams upstreams;
    private final PageConfig config;
    private final String version;

    Pages(
            ApiDocument document,
            Upstreams upstreams,
            PageConfig config,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.upstreams = upstreams;
        this.config = config;
        this.version = version;
        assets.put("/openapi.json", Asset.of("application/vnd.oai.openapi+json;version=3.1", document.json()));
        assets.put("/openapi.yaml", Asset.of("application/vnd.oai.openapi;version=3.1", document.yaml()));
        assets.put("/page.css", Asset.resource(CSS, "/page/page.css"));
        assets.put("/mark.svg", Asset.resource("image/svg+xml", "/page/mark.svg"));
        assets.put("/docs", Asset.resource(HTML, "/page/docs.html"));
        assets.put("/docs/docs.js", Asset.resource("text/javascript", "/page/docs.js"));
        assets.put("/docs/swagger-ui.css", SwaggerUi.file(CSS, "swagger-ui.css"));
        assets.put("/docs/swagger-ui-bundle.js", SwaggerUi.file("text/javascript", "swagger-ui-bundle.js"));
        assets.put(
                "/events",
                Asset.of(HTML, EventPage.events(version, DocumentedFeed.all()).render()));
        putProblems(DocumentedProblem.all());
    }

    private void putProblems(List<DocumentedProblem> problems) {
        assets.put(
                "/problems",
                Asset.of(HTML, ProblemPage.problems(version, problems).render()));
        problems.forEach(problem -> assets.put(
                "/problems/" + problem.code(),
                Asset.of(HTML, ProblemPage.problem(version, problem).render())));
    }

    /** Answers the request if it asks for a page; false if there is no such page. */
    public boolean serve(RoutingContext context) {
        String path = context.request().path();
        Asset asset = asset(path);
        if (asset == null && !path.equals("/")) {
            return false;
        }
        if (!READS.contains(context.request().method())) {
            throw ProblemCode.METHOD_NOT_ALLOWED
                    .because("This path takes GET and HEAD.")
                    .with("Allow", "GET, HEAD");
        }
        context.response()
                .putHeader("Content-Security-Policy", path.equals("/docs") ? DOCUMENTATION_POLICY : PAGE_POLICY);
        if (asset == null) {
            context.response().putHeader(HttpHeaders.CONTENT_TYPE, HTML).end(landing());
        } else {
            asset.serve(context);
        }
        return true;
    }

    private @Nullable Asset asset(String path) {
        Asset known = assets.get(path);
        return known == null ? EventSchema.at(path).orElse(null) : known;
    }

    private String landing() {
        List<ServiceLine> services = Arrays.stream(Service.values())
                .map(service -> ServiceLine.of(service, upstreams))
                .toList();
        List<SignIn> signIns = config.demonstration() ? SignIn.OF_THE_DEMONSTRATION : List.of();
        return LandingPage.landing(version, services, signIns, SignIn.PASSWORD).render();
    }
}
