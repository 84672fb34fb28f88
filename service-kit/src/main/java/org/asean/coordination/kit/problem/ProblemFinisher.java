package org.asean.coordination.kit.problem;

import io.opentelemetry.api.trace.Span;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Completes every problem document, also those of the framework: the code, the documented type, the trace, and violations
 * as JSON pointers. What a library says of an unexpected failure never reaches the client; it is logged under the trace.
 */
@ApplicationScoped
public class ProblemFinisher implements ProblemPostProcessor {

    private static final Logger LOG = Logger.getLogger(ProblemFinisher.class);

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        HttpProblem.Builder complete = problem.getParameters().containsKey("code")
                ? HttpProblem.builder(problem)
                : framework(problem, context);
        HttpProblem finished = complete.with(
                        "traceId", Span.current().getSpanContext().getTraceId())
                .build();
        log(finished, context);
        return finished;
    }

    /** Before the extension's own defaults, which fill in the instance. */
    @Override
    public int priority() {
        return 100;
    }

    private static HttpProblem.Builder framework(HttpProblem problem, ProblemContext context) {
        FrameworkProblem meaning = FrameworkProblem.of(problem.getStatusCode(), context.cause);
        HttpProblem.Builder named = HttpProblem.builder()
                .withStatus(meaning.status())
                .withType(Problems.type(meaning.code()))
                .withTitle(meaning.title())
                .withInstance(problem.getInstance())
                .with("code", meaning.code());
        problem.getHeaders().forEach(named::withHeader);
        if (meaning == FrameworkProblem.MALFORMED_REQUEST) {
            Malformation.of(problem, context.cause).describe(named);
        }
        return named;
    }

    private static void log(HttpProblem problem, ProblemContext context) {
        if (problem.getStatusCode() >= 500 && problem.getStatusCode() != Kind.UNAVAILABLE.status()) {
            LOG.error("A request failed", context.cause);
        } else {
            LOG.debugf("Refused: %s", problem.getMessage());
        }
    }
}
