package org.asean.coordination.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.asean.coordination.kit.idempotency.IdempotencyKeys.Attempt;
import org.asean.coordination.kit.precondition.IfMatch;
import org.asean.coordination.kit.security.CurrentCaller;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import static org.asean.coordination.kit.problem.KitProblem.IDEMPOTENCY_KEY_REQUIRED;
import static org.asean.coordination.kit.problem.KitProblem.IDEMPOTENCY_KEY_REUSED;
import static org.asean.coordination.kit.problem.KitProblem.MALFORMED_REQUEST;
import static org.asean.coordination.kit.problem.KitProblem.PRECONDITION_REQUIRED;

/**
 * Carries {@link Idempotent} commands out. It opens the transaction that the use case joins: the claim of the key, the
 * change and the kept answer commit together, and a refusal rolls all three back, so that a refused request may run again.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class IdempotentCommands {

    /** The header of the IETF draft. */
    public static final String KEY = "Idempotency-Key";

    /** Says that the answer is the stored one. */
    public static final String REPLAYED = "Idempotency-Replayed";

    /** As long as a key may be, in characters; a UUID has 36. */
    private static final int MAX_KEY = 128;

    private final IdempotencyKeys keys;
    private final CurrentCaller caller;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final ObjectMapper json;

    IdempotentCommands(
            IdempotencyKeys keys, CurrentCaller caller, HttpHeaders headers, UriInfo uri, ObjectMapper json) {
        this.keys = keys;
        this.caller = caller;
        this.headers = headers;
        this.uri = uri;
        this.json = json;
    }

    @AroundInvoke
    Object carryOut(InvocationContext command) throws Exception {
        requirePrecondition(command);
        String key = headers.getHeaderString(KEY);
        if (key == null) {
            if (command.getMethod().getAnnotation(Idempotent.class).keyRequired()) {
                throw IDEMPOTENCY_KEY_REQUIRED.because("Send a new Idempotency-Key; send the same one to retry.");
            }
            return command.proceed();
        }
        if (key.isBlank() || key.length() > MAX_KEY) {
            throw MALFORMED_REQUEST.because("Idempotency-Key has 1 to " + MAX_KEY + " characters.");
        }
        Attempt attempt = new Attempt(caller.get().subject(), uri.getPath(), key);
        return QuarkusTransaction.joiningExisting().call(() -> once(attempt, command));
    }

    private Object once(Attempt attempt, InvocationContext command) throws Exception {
        String hash = RequestHash.of(command.getParameters(), json);
        if (!keys.claim(attempt, hash)) {
            return replay(keys.answerOf(attempt), hash);
        }
        RestResponse<?> response = (RestResponse<?>) command.proceed();
        keys.keep(attempt, answer(hash, response));
        return response;
    }

    private StoredAnswer answer(String hash, RestResponse<?> response) throws JsonProcessingException {
        return new StoredAnswer(
                hash,
                response.getStatus(),
                response.getEntity() == null ? null : json.writeValueAsString(response.getEntity()),
                header(response, HttpHeaders.ETAG),
                header(response, HttpHeaders.LOCATION));
    }

    private static @Nullable String header(RestResponse<?> response, String name) {
        Object value = response.getHeaders().getFirst(name);
        return value == null ? null : value.toString();
    }

    private static RestResponse<Object> replay(StoredAnswer answer, String hash) {
        if (!answer.requestHash().equals(hash)) {
            throw IDEMPOTENCY_KEY_REUSED.because("This key came with another request before; take a new one.");
        }
        RestResponse.ResponseBuilder<Object> replay = RestResponse.ResponseBuilder.create(answer.status());
        if (answer.body() != null) {
            replay.entity(answer.body()).type("application/json");
        }
        return replay.header(HttpHeaders.ETAG, answer.etag())
                .header(HttpHeaders.LOCATION, answer.location())
                .header(REPLAYED, "true")
                .build();
    }

    private static void requirePrecondition(InvocationContext command) {
        Method method = command.getMethod();
        int seen = Arrays.asList(method.getParameterTypes()).indexOf(IfMatch.class);
        if (seen >= 0 && command.getParameters()[seen] == null) {
            throw PRECONDITION_REQUIRED.because("Send the ETag that you saw as If-Match.");
        }
    }
}
