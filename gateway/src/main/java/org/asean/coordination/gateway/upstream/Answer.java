package org.asean.coordination.gateway.upstream;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.httpproxy.ProxyResponse;
import org.asean.coordination.gateway.problem.ProblemCode;

/** Whether what came back is fit to be passed on. */
final class Answer {
    private Answer() {}

    /**
     * Fails with 502 when the service failed without saying so in a problem document: what it says instead (a stack
     * trace, the page of some proxy) is not for clients.
     */
    static Future<ProxyResponse> check(ProxyResponse response) {
        String transferEncoding = response.headers().get(HttpHeaders.TRANSFER_ENCODING);
        boolean readable = transferEncoding == null || "chunked".equals(transferEncoding);
        if (readable && (response.getStatusCode() < 500 || isProblem(response))) {
            return Future.succeededFuture(response);
        }
        response.release();
        return Future.failedFuture(ProblemCode.UPSTREAM_FAILED.because("The service failed without a reason."));
    }

    private static boolean isProblem(ProxyResponse response) {
        String type = response.headers().get(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith("application/problem+json");
    }
}
