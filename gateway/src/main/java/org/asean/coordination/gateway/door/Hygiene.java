package org.asean.coordination.gateway.door;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.asean.coordination.gateway.problem.ProblemCode;
import org.asean.coordination.gateway.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests that two programs could read in two ways, before anything looks at them.
 *
 * <p>No path of the API needs an escape, so the few that stand for something else ({@code %2f} {@code %5c} {@code %3b}
 * {@code %2e} {@code %25}, control bytes) are refused rather than interpreted, and so is what makes path matching and path
 * handling disagree: {@code ;} {@code \} {@code //} {@code .} and {@code ..} as a segment.
 */
final class Hygiene {
    private static final Pattern PLAIN_PATH = Pattern.compile("/(?:[A-Za-z0-9._~!$&'()*+,=:@/-]|%[0-9A-Fa-f]{2})*");
    private static final Pattern TREACHEROUS =
            Pattern.compile("//|(?:^|/)\\.{1,2}(?:/|$)|%(?:2[fFeE5]|5[cC]|3[bB]|[01][0-9A-Fa-f]|7[fF])");
    private static final Pattern PLAIN_QUERY = Pattern.compile("(?:[\\x21-\\x7e&&[^%\\\\]]|%[0-9A-Fa-f]{2})*");
    private static final List<String> AT_MOST_ONCE = List.of(
            "Authorization", "Content-Type", "Content-Length", "Idempotency-Key", "Acting-Body", "Host", "traceparent");

    private Hygiene() {}

    /** @throws Refusal 400 */
    static void check(HttpServerRequest request) {
        checkPath(request.path());
        checkQuery(request.query());
        checkHeaders(request.headers());
        checkBody(request);
    }

    private static void checkPath(@Nullable String path) {
        if (path == null
                || !PLAIN_PATH.matcher(path).matches()
                || TREACHEROUS.matcher(path).find()) {
            throw ProblemCode.MALFORMED_REQUEST.because("The path holds characters that are not accepted.");
        }
    }

    private static void checkQuery(@Nullable String query) {
        if (query != null && !PLAIN_QUERY.matcher(query).matches()) {
            throw ProblemCode.MALFORMED_REQUEST.because("The query is not properly encoded.");
        }
    }

    private static void checkHeaders(MultiMap headers) {
        for (String name : AT_MOST_ONCE) {
            if (headers.getAll(name).size() > 1) {
                throw ProblemCode.MALFORMED_REQUEST.because(name + " is there more than once.");
            }
        }
    }

    private static void checkBody(HttpServerRequest request) {
        List<String> encodings = request.headers().getAll("Transfer-Encoding");
        String length = request.getHeader("Content-Length");
        if (!encodings.isEmpty() && (length != null || !encodings.equals(List.of("chunked")))) {
            throw ProblemCode.MALFORMED_REQUEST.because("How long the body is cannot be told.");
        }
        boolean hasBody = !encodings.isEmpty() || (length != null && !length.equals("0"));
        if (hasBody
                && (request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD))) {
            throw ProblemCode.MALFORMED_REQUEST.because("A read has no body.");
        }
    }
}
