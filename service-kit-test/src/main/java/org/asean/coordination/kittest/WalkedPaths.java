package org.asean.coordination.kittest;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** Lets the answers of RestAssured find what is asked of them as {@link WalkedJsonPath} does. */
final class WalkedPaths implements Filter {

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response answer = context.next(request, expected);
        return (Response) Proxy.newProxyInstance(
                Response.class.getClassLoader(),
                new Class<?>[] {Response.class},
                (proxy, method, arguments) -> called(answer, method, arguments));
    }

    private static @Nullable Object called(Response answer, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (arguments == null && method.getName().equals("jsonPath")) {
            return new WalkedJsonPath(answer.asString());
        }
        if (arguments != null
                && method.getName().equals("path")
                && arguments[1] instanceof String[] more
                && more.length == 0) {
            return new WalkedJsonPath(answer.asString()).get((String) arguments[0]);
        }
        try {
            return method.invoke(answer, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
