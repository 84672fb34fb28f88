package org.asean.coordination.referral.commenting;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.asean.coordination.kittest.NeighbourStub;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.referral.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.asean.coordination.kittest.ProblemAssert.assertThatProblem;
import static org.asean.coordination.kittest.TestTokens.as;
import static org.asean.coordination.kittest.TestTokens.headOf;
import static org.asean.coordination.kittest.TestTokens.officerOf;
import static org.asean.coordination.referral.PartStory.attach;
import static org.asean.coordination.referral.PartStory.comment;
import static org.asean.coordination.referral.PartStory.told;
import static org.asean.coordination.referral.Story.chair;
import static org.asean.coordination.referral.Story.command;
import static org.asean.coordination.referral.Story.done;
import static org.asean.coordination.referral.Story.ready;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(NeighbourStub.class)
class AttachmentComponentTest {

    /** The tests are configured with less than is usual. */
    private static final int MOST = 2 * 1024 * 1024;

    private static final String RAISER = officerOf("ANSAC").token();
    private static final byte[] PDF = "%PDF-1.7\n%âãÏÓ\n".getBytes(ISO_8859_1);
    private static final byte[] TEXT = "address,kind\n192.0.2.1,ip\n".getBytes(UTF_8);

    @BeforeEach
    void directory() {
        Story.directoryIsRead();
    }

    private static Response entry(String marking) {
        return done(comment(ready("GREEN"), RAISER, Map.of("text", "See the file.", "marking", marking)));
    }

    private static Response download(Response attached, String token) {
        return given().auth().oauth2(token).get(attached.header("Location"));
    }

    private static String count(Response entry) {
        return TestDatabase.value("select count(*) from attachment where entry = '" + entry.path("id") + "'");
    }

    @Test
    void a_file_comes_out_as_it_went_in_and_is_to_be_saved_and_not_shown() {
        // given
        Response entry = entry("GREEN");

        // when
        Response attached = done(attach(entry, RAISER, "application/pdf", "báo cáo.pdf", PDF));
        Response file = download(attached, chair());

        // then
        String hash = attached.path("attachments[0].sha256");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.asByteArray()).isEqualTo(PDF);
        assertThat(file.contentType()).isEqualTo("application/pdf");
        assertThat(file.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"b_o c_o.pdf\"; filename*=UTF-8''b%C3%A1o%20c%C3%A1o.pdf");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.header("ETag")).isEqualTo("\"" + hash + "\"");
        assertThat(file.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(TestDatabase.value("select encode(sha256(bytes), 'hex') from attachment_content where attachment = '"
                        + attached.path("attachments[0].id") + "'"))
                .isEqualTo(hash);
        Response unchanged = given().auth()
                .oauth2(chair())
                .header("If-None-Match", file.header("ETag"))
                .get(attached.header("Location"));
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(told("issue/" + entry.path("issue") + "/entry/" + entry.path("id")))
                .containsExactly("entry-written", "entry-attached");
        assertThat(attached.header("ETag")).isNotEqualTo(entry.header("ETag"));
        Response read = given().auth().oauth2(chair()).get("/api/v1/entries/" + entry.path("id"));
        assertThat(read.jsonPath().getMap("")).isEqualTo(attached.jsonPath().getMap(""));
    }

    @Test
    void a_text_is_sent_as_utf_8_whatever_it_came_as() {
        // when
        Response attached = done(attach(entry("GREEN"), RAISER, "text/csv; header=present", "rows.csv", TEXT));

        // then
        Response file = download(attached, chair());
        assertThat(file.contentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(file.asByteArray()).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @CsvSource({"application/pdf, a.pdf", "image/png, a.png", "image/jpeg, a.jpg"})
    void bytes_that_are_not_what_they_say_are_refused(String type, String name) {
        // given
        Response entry = entry("GREEN");

        // when
        Response refused = attach(entry, RAISER, type, name, TEXT);
        Response empty = attach(entry, RAISER, type, name, new byte[0]);
        Response binary = attach(entry, RAISER, "text/plain", "a.txt", new byte[] {'P', 'K', 3, 4, 0, (byte) 0xFF});

        // then
        assertThatProblem(refused).is(422, "attachment-not-of-its-type");
        assertThatProblem(empty).is(422, "attachment-not-of-its-type");
        assertThatProblem(binary).is(422, "attachment-not-of-its-type");
        assertThat(count(entry)).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd.csv",
                "..\\boot.csv",
                "a\r\nSet-Cookie: b.csv",
                "rows\u202Evsc.csv",
                "42.zip",
                "rows.csv.exe",
                "rows"
            })
    void a_name_that_is_more_than_a_name_is_refused(String name) {
        // given
        Response entry = entry("GREEN");

        // when
        Response refused = attach(entry, RAISER, "text/csv", name, TEXT);

        // then
        assertThatProblem(refused).is(422, "attachment-name-not-safe");
        assertThat(count(entry)).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/zip", "text/html", "image/svg+xml", "application/octet-stream", "application/json"})
    void another_media_type_is_refused(String type) {
        assertThatProblem(attach(entry("GREEN"), RAISER, type, "a.pdf", PDF)).is(415, "unsupported-media-type");
    }

    @Test
    void a_file_without_a_name_or_with_an_endless_one_is_malformed() {
        // given
        Response entry = entry("GREEN");

        // then
        assertThatProblem(attach(entry, RAISER, "text/csv", "x".repeat(300) + ".csv", TEXT))
                .is(400, "malformed-request");
        assertThatProblem(command(RAISER)
                        .contentType("text/csv")
                        .header("If-Match", entry.header("ETag"))
                        .body(TEXT)
                        .post("/api/v1/entries/" + entry.path("id") + "/attachments"))
                .is(400, "malformed-request");
    }

    @Test
    void a_file_has_as_much_as_is_configured_and_everything_else_a_mebibyte() {
        // given
        byte[] largest = new byte[MOST];
        Arrays.fill(largest, (byte) 'x');
        Response entry = entry("GREEN");

        // when
        Response taken = attach(entry, RAISER, "text/plain", "all.txt", largest);
        Response tooLarge = attach(entry, RAISER, "text/plain", "all.txt", Arrays.copyOf(largest, MOST + 1));
        Response elsewhere = command(RAISER)
                .header("If-Match", "\"0.0.0\"")
                .body("{\"text\":\"" + "x".repeat(1024 * 1024) + "\"}")
                .post("/api/v1/issues/" + entry.path("issue") + "/entries");

        // then
        assertThat(done(taken).<Integer>path("attachments[0].size")).isEqualTo(MOST);
        assertThat(download(taken, chair()).asByteArray()).hasSize(MOST);
        assertThatProblem(tooLarge).is(413, "request-too-large");
        assertThatProblem(elsewhere).is(413, "request-too-large");
    }

    @Test
    void a_file_is_attached_by_whoever_wrote_the_entry() {
        // given
        Response entry = entry("GREEN");
        Response hidden = entry("RED");

        // then
        assertThatProblem(attach(entry, headOf("ANSAC").token(), "text/csv", "rows.csv", TEXT))
                .is(403, "not-the-author");
        assertThatProblem(attach(entry, chair(), "text/csv", "rows.csv", TEXT)).is(403, "not-the-author");
        assertThatProblem(attach(hidden, chair(), "text/csv", "rows.csv", TEXT)).is(404, "not-found");
        assertThat(count(entry)).isEqualTo("0");
    }

    @Test
    void a_file_is_read_by_who_may_read_the_entry() {
        // given
        Response attached = done(attach(entry("RED"), RAISER, "text/csv", "rows.csv", TEXT));

        // then
        assertThat(download(attached, RAISER).statusCode()).isEqualTo(200);
        assertThatProblem(download(attached, chair())).is(404, "not-found");
        assertThatProblem(download(attached, as("partner-observer").token())).is(404, "not-found");
        assertThatProblem(given().auth().oauth2(chair()).get("/api/v1/attachments/" + UUID.randomUUID()))
                .is(404, "not-found");
    }

    @Test
    void what_was_sent_twice_is_there_once_and_another_file_is_another_request() {
        // given
        Response entry = entry("GREEN");
        String key = UUID.randomUUID().toString();

        // when
        List<Response> twice = List.of(again(key, entry, TEXT), again(key, entry, TEXT));
        Response other = again(key, entry, "address,kind\n".getBytes(UTF_8));
        Response stale = attach(entry, RAISER, "text/csv", "more.csv", TEXT);

        // then
        assertThat(twice).allMatch(answer -> answer.statusCode() == 201);
        assertThat(twice.get(1).header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(twice.get(1).header("Location")).isEqualTo(twice.get(0).header("Location"));
        assertThatProblem(other).is(422, "idempotency-key-reused");
        assertThatProblem(stale).is(412, "stale-epoch");
        assertThat(count(entry)).isEqualTo("1");
    }

    private static Response again(String key, Response entry, byte[] content) {
        return given().auth()
                .oauth2(RAISER)
                .header("Idempotency-Key", key)
                .header("If-Match", entry.header("ETag"))
                .contentType("text/csv")
                .queryParam("name", "rows.csv")
                .body(content)
                .post("/api/v1/entries/" + entry.path("id") + "/attachments");
    }

    @Test
    void an_entry_holds_twenty_files() {
        // given
        Response entry = entry("GREEN");
        for (int number = 1; number <= 20; number++) {
            entry = done(attach(entry, RAISER, "text/csv", "rows " + number + ".csv", TEXT));
        }

        // when
        Response oneMore = attach(entry, RAISER, "text/csv", "rows.csv", TEXT);

        // then
        assertThatProblem(oneMore).is(422, "too-many-attachments");
        assertThat(entry.jsonPath().getList("attachments.name")).first().isEqualTo("rows 1.csv");
        assertThat(count(entry)).isEqualTo("20");
    }
}
