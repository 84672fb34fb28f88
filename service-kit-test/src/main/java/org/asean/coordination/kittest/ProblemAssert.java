package org.asean.coordination.kittest;

import io.restassured.response.Response;
import org.assertj.core.api.AbstractAssert;

import static org.assertj.core.api.Assertions.assertThat;

/** Asserts on a refusal: its code, its status, and that it is a whole RFC 9457 document that leaks nothing. */
public final class ProblemAssert extends AbstractAssert<ProblemAssert, Response> {

    private ProblemAssert(Response response) {
        super(response, ProblemAssert.class);
    }

    /** Starts the assertion. */
    public static ProblemAssert assertThatProblem(Response response) {
        return new ProblemAssert(response);
    }

    /** Asserts the status and the code, and that the document is whole. */
    public ProblemAssert is(int status, String code) {
        assertThat(actual.statusCode()).as(actual.asString()).isEqualTo(status);
        assertThat(actual.contentType()).startsWith("application/problem+json");
        assertThat(actual.path("code").toString()).as(actual.asString()).isEqualTo(code);
        assertThat(actual.path("status").toString()).isEqualTo(Integer.toString(status));
        assertThat(actual.path("type").toString()).isEqualTo("/problems/" + code);
        assertThat(actual.path("title").toString()).isNotBlank();
        assertThat(actual.path("traceId").toString()).isNotBlank();
        assertThat(actual.asString()).doesNotContain("org.asean", "Exception", "java.", "jakarta.");
        return this;
    }

    /** Asserts that a violation points there. */
    public ProblemAssert pointsAt(String pointer) {
        assertThat(actual.jsonPath().getList("violations.pointer", String.class))
                .as(actual.asString())
                .contains(pointer);
        return this;
    }
}
