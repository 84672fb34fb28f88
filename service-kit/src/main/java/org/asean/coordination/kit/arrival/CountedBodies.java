package org.asean.coordination.kit.arrival;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.http.HttpHeaders;
import jakarta.inject.Inject;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import org.asean.coordination.kit.problem.FrameworkProblem;

/** Stops reading a body that did not say how long it is and turns out to be too long. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
public final class CountedBodies implements ReaderInterceptor {

    private final OversizedRequests limits;
    private final UriInfo asked;

    @Inject
    CountedBodies(OversizedRequests limits, UriInfo asked) {
        this.limits = limits;
        this.asked = asked;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext reading) throws IOException {
        reading.setInputStream(new Counted(reading.getInputStream(), limits.limit(asked.getPath())));
        return reading.proceed();
    }

    private static final class Counted extends FilterInputStream {

        private final long limit;
        private long read;

        Counted(InputStream body, long limit) {
            super(body);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int more = super.read(into, from, most);
            count(Math.max(more, 0));
            return more;
        }

        private void count(int more) throws TooLong {
            read += more;
            if (read > limit) {
                throw new TooLong(limit);
            }
        }
    }

    /** An {@code IOException}, since whoever parses a body wraps what else is thrown under it, and then calls it malformed. */
    private static final class TooLong extends IOException {

        @Serial
        private static final long serialVersionUID = 1;

        TooLong(long limit) {
            super(OversizedRequests.refusal(limit));
        }
    }

    /** Answers a body that was too long. The rest of it is not read, so the connection ends. */
    @Provider
    public static final class Problem extends ExceptionMapperBase<TooLong> {

        @Override
        protected HttpProblem toProblem(TooLong body) {
            return HttpProblem.builder()
                    .withStatus(FrameworkProblem.REQUEST_TOO_LARGE.status())
                    .withTitle(FrameworkProblem.REQUEST_TOO_LARGE.title())
                    .withDetail(body.getMessage())
                    .withHeader(HttpHeaders.CONNECTION.toString(), "close")
                    .build();
        }
    }
}
