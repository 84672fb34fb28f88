package org.asean.coordination.mandate;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.asean.coordination.kittest.TestTokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** The secretariat's desk in tests: it asks as a client does, over HTTP. */
public final class Secretariat {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final String TOKEN = TestTokens.as("secretariat").token();
    private static final String READERS_TOKEN = TestTokens.as("auditor").token();

    private Secretariat() {}

    /** A request with the secretariat's token. */
    public static RequestSpecification asSecretariat() {
        return given().auth().oauth2(TOKEN).contentType(ContentType.JSON);
    }

    /** A request of somebody who only reads. */
    public static RequestSpecification asReader() {
        return given().auth().oauth2(READERS_TOKEN);
    }

    /** A new committee; its code. */
    public static String aCommittee() {
        String code = "TEST-" + COUNT.incrementAndGet();
        Response answer = asSecretariat()
                .body("{\"code\":\"" + code + "\",\"name\":\"A committee\",\"kind\":\"STANDING\",\"parent\":\"ACC\"}")
                .post("/api/v1/committees");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return code;
    }

    /** The committee as it is now. */
    public static Response read(String code) {
        return asReader().get("/api/v1/committees/" + code);
    }

    /** Appoints with the committee's tag of now. */
    public static Response appoint(String code, String member) {
        return asSecretariat()
                .header("If-Match", read(code).header("ETag"))
                .body(member)
                .post("/api/v1/committees/" + code + "/members");
    }

    /** A member for Singapore whose term has no end yet. */
    public static String member(String subject, String capacity, String from) {
        return "{\"subject\":\"%s\",\"state\":\"SG\",\"capacity\":\"%s\",\"from\":\"%s\"}"
                .formatted(subject, capacity, from);
    }

    /** A member for Singapore. */
    public static String member(String subject, String capacity, String from, String to) {
        return member(subject, capacity, from).replace("}", ",\"to\":\"" + to + "\"}");
    }

    /** The request for a mandate of these days. */
    public static String mandate(String committee, String validFrom, String validTo) {
        return """
                {"committee":"%s","grantedBy":"ACC","instrument":"Decision of the thirtieth meeting",
                 "areas":[{"topics":["cyber.operations.cert","cyber.operations.assistance"],"functions":["POLICY","OPERATIONAL"]},
                          {"topics":["cyber.cii"],"functions":["POLICY"]}],
                 "deliverables":[{"title":"Recommendations","due":"2027-06-30"}],
                 "validFrom":"%s","validTo":"%s"}""".formatted(committee, validFrom, validTo);
    }

    /** A draft of these days; its id. */
    public static UUID aDraft(String validFrom, String validTo) {
        Response answer =
                asSecretariat().body(mandate(aCommittee(), validFrom, validTo)).post("/api/v1/mandates");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return UUID.fromString(answer.path("id"));
    }

    /** A mandate of these days, adopted; its id. */
    public static UUID anAdoptedMandate(String validFrom, String validTo) {
        UUID id = aDraft(validFrom, validTo);
        assertThat(command(id, "proposal").statusCode()).isEqualTo(200);
        assertThat(command(id, "adoption").statusCode()).isEqualTo(200);
        return id;
    }

    /** Carries a command on a mandate out, with its tag of now. */
    public static Response command(UUID id, String command) {
        return seen(id).post("/api/v1/mandates/" + id + "/" + command);
    }

    /** Carries a command on a mandate out that says why, with its tag of now. */
    public static Response command(UUID id, String command, String reason) {
        return seen(id).body("{\"reason\":\"" + reason + "\"}").post("/api/v1/mandates/" + id + "/" + command);
    }

    private static RequestSpecification seen(UUID id) {
        return asSecretariat().header("If-Match", readMandate(id).header("ETag"));
    }

    /** The mandate as it is now. */
    public static Response readMandate(UUID id) {
        return asReader().get("/api/v1/mandates/" + id);
    }
}
