package org.asean.coordination.gateway.upstream;

import io.vertx.core.Future;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Duration;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.asean.coordination.gateway.problem.ProblemCode;
import org.asean.coordination.gateway.problem.Refusal;
import org.asean.coordination.gateway.route.Route;
import org.asean.coordination.gateway.route.Tier;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way to a service and back.
 *
 * <p>A replica that cannot be connected to is passed over whatever the method, because nothing was sent. Once something
 * was sent only a GET is tried again; for anything else the outcome is unknown, the client is told so (502, 504), and
 * its {@code Idempotency-Key} makes a repeat harmless. All of it happens on the request's own event loop, so that the
 * fields need no guard.
 */
final class Forwarding implements OriginRequestProvider, ProxyInterceptor {
    private final RoutingContext context;
    private final Route route;
    private final Replicas replicas;
    private final Duration patience;
    private final HttpClient client;
    private final Deque<Replica> untried;
    private final LimitedBody body;
    private @Nullable Replica asked;
    private @Nullable HttpClientRequest sent;
    private @Nullable AnswerBody answer;
    private @Nullable Refusal refusal;
    private long deadline;
    private boolean late;

    Forwarding(RoutingContext context, Route route, Replicas replicas, Duration patience, HttpClient client) {
        this.context = context;
        this.route = route;
        this.replicas = replicas;
        this.patience = patience;
        this.client = client;
        this.untried = replicas.inTurn();
        if (route.isRepeatable()) {
            untried.add(untried.getFirst());
        }
        this.body = LimitedBody.of(context.request(), route.tier().maxBodyBytes());
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext proxied) {
        prepare(proxied.request(), context.request());
        context.addEndHandler(over -> releaseService());
        deadline = context.vertx().setTimer(patience.toMillis(), timer -> tooLate());
        return attempt(proxied);
    }

    private void prepare(ProxyRequest request, HttpServerRequest from) {
        String requestId = context.response().headers().get("X-Request-Id");
        RequestHeaders.replace(request.headers(), from, requestId);
        request.setURI(from.query() == null ? from.path() : from.path() + "?" + from.query());
        if (route.isRepeatable()) {
            request.setBody(null);
            from.resume();
        } else {
            request.setBody(body);
        }
        if ("100-continue".equalsIgnoreCase(from.getHeader("Expect"))) {
            context.response().writeContinue();
        }
    }

    private Future<ProxyResponse> attempt(ProxyContext proxied) {
        return proxied.sendRequest()
                .compose(response -> Answer.check(response))
                .recover(failure -> again(proxied, failure));
    }

    @Override
    public Future<HttpClientRequest> create(ProxyContext proxied) {
        asked = null;
        sent = null;
        while (!untried.isEmpty()) {
            Replica next = untried.removeFirst();
            if (next.breaker().admits()) {
                asked = next;
                return client.request(next.request(
                                context.request().method(), proxied.request().getURI(), patience))
                        .map(this::connected);
            }
        }
        return Future.failedFuture(unavailable("No replica of the service takes requests at the moment."));
    }

    /** Failures of a request come through the future of its answer; without a handler here they would be logged as well. */
    private HttpClientRequest connected(HttpClientRequest request) {
        request.exceptionHandler(failure -> {});
        HttpClientRequest kept = KeptConnection.of(request, this::isAnswered);
        sent = kept;
        return kept;
    }

    private boolean isAnswered() {
        return answer != null && answer.isComplete();
    }

    private Future<ProxyResponse> again(ProxyContext proxied, Throwable failure) {
        if (asked != null && isTheirFault(failure)) {
            asked.breaker().failed();
        }
        boolean harmless = sent == null || route.isRepeatable();
        if (harmless && !untried.isEmpty() && !late && !body.isExceeded() && !isClientGone()) {
            return attempt(proxied);
        }
        refusal = refusalFor(failure);
        return Future.failedFuture(refusal);
    }

    private boolean isTheirFault(Throwable failure) {
        boolean ours = failure instanceof TimeoutException || failure instanceof ConnectionPoolTooBusyException;
        return !ours && !body.isExceeded() && !isClientGone() && !isClientSlow();
    }

    private Refusal refusalFor(Throwable failure) {
        if (body.isExceeded()) {
            return body.refusal();
        }
        if (isClientSlow()) {
            return ProblemCode.REQUEST_TIMEOUT.because("The body was not there in time.");
        }
        if (failure instanceof Refusal known) {
            return known;
        }
        if (sent == null) {
            return unavailable("No connection to the service could be had; nothing was sent.");
        }
        return late
                ? ProblemCode.UPSTREAM_TIMEOUT.because("No answer within %d s.".formatted(patience.toSeconds()))
                : ProblemCode.UPSTREAM_FAILED.because("The service broke off before it had answered.");
    }

    private Refusal unavailable(String detail) {
        return ProblemCode.UNAVAILABLE.because(detail).with("Retry-After", Long.toString(replicas.retryAfterSeconds()));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext proxied) {
        context.vertx().cancelTimer(deadline);
        if (refusal != null) {
            context.fail(refusal);
            return Future.succeededFuture();
        }
        Replica answering = Objects.requireNonNull(asked);
        answering.breaker().succeeded();
        ResponseHeaders.clean(
                proxied.response().headers(),
                context.response().headers(),
                answering.base().toString());
        if (route.tier() == Tier.STREAM) {
            // What stands before the gateway, such as an ingress, is not to gather events up either.
            proxied.response().putHeader("X-Accel-Buffering", "no");
        }
        answer = AnswerBody.of(proxied.response().getBody(), context.request().connection());
        proxied.response().setBody(answer.toBody());
        return proxied.sendResponse();
    }

    /** A service that has nothing to say to a client that has gone away would not notice for long. */
    private void releaseService() {
        if (sent != null && !context.response().ended()) {
            sent.reset();
        }
    }

    private void tooLate() {
        late = true;
        if (sent != null) {
            sent.reset();
        }
    }

    /** The time was used up by the client, who had not sent its whole body yet. */
    private boolean isClientSlow() {
        return late && !context.request().isEnded();
    }

    private boolean isClientGone() {
        return context.response().closed();
    }
}
