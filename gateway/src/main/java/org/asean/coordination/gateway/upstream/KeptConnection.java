package org.asean.coordination.gateway.upstream;

import io.vertx.core.http.HttpClientRequest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.BooleanSupplier;

/**
 * Keeps a request from taking its connection away from another one. The proxy resets a request when its client goes away, and Vert.x
 * closes the connection of a request that is reset, also when all of its answer has come and another request has the connection: the
 * client of that one, who has done nothing, would be told that the service broke off. A client may well go once it has read as many bytes
 * as it was promised, which is a little before the gateway has heard of the end.
 */
final class KeptConnection {

    private KeptConnection() {}

    /**
     * The request, which is not reset any more once it is answered.
     *
     * @param answered whether all of the answer has come
     */
    static HttpClientRequest of(HttpClientRequest request, BooleanSupplier answered) {
        return (HttpClientRequest) Proxy.newProxyInstance(
                KeptConnection.class.getClassLoader(),
                new Class<?>[] {HttpClientRequest.class},
                (kept, method, arguments) -> method.getName().equals("reset") && answered.getAsBoolean()
                        ? false
                        : itself(call(request, method, arguments), request, kept));
    }

    private static Object itself(Object result, HttpClientRequest request, Object kept) {
        return result == request ? kept : result;
    }

    private static Object call(HttpClientRequest request, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(request, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
