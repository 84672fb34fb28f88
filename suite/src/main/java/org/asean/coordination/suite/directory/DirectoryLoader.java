package org.asean.coordination.suite.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.asean.coordination.suite.client.Reply;
import org.asean.coordination.suite.client.Session;

/**
 * Loads the first directory through the gateway as the secretariat does: the bodies, their remits, the committee with its chair and
 * vice-chair in term, and a mandate of one year. What is there already, because an earlier load was interrupted, is left as it is.
 */
public final class DirectoryLoader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String COMMITTEES = "/api/v1/committees";
    private static final String MANDATES = "/api/v1/mandates";

    private final Session secretariat;

    /** Loads as this user. */
    public DirectoryLoader(Session secretariat) {
        this.secretariat = secretariat;
    }

    /**
     * Loads everything that is not there yet.
     *
     * @param today the first day of the mandate
     */
    public void load(LocalDate today) {
        importUnlessThere("bodies");
        importUnlessThere("remits");
        JsonNode content = committee();
        String code = content.path("committee").path("code").asText();
        if (secretariat.get(COMMITTEES + "/" + code).status() == 404) {
            establish(code, content);
        }
        if (isEmpty(secretariat.get(MANDATES + "?committee=" + code).expect(200))) {
            grant(code, (ObjectNode) content.path("mandate"), today);
        }
    }

    private void importUnlessThere(String table) {
        if (isEmpty(secretariat.get("/api/v1/" + table + "?limit=1").expect(200))) {
            secretariat
                    .postCsv("/api/v1/" + table + "/import", text("/directory/" + table + ".csv"))
                    .expect(200);
        }
    }

    private void establish(String code, JsonNode content) {
        Reply committee =
                secretariat.post(COMMITTEES, content.path("committee")).expect(201);
        for (JsonNode member : content.path("members")) {
            committee = secretariat
                    .post(COMMITTEES + "/" + code + "/members", committee.etag(), member)
                    .expect(200);
        }
    }

    private void grant(String committee, ObjectNode wish, LocalDate today) {
        LocalDate end = today.plusYears(1);
        ArrayNode deliverables = JSON.createArrayNode();
        for (JsonNode title : wish.path("deliverables")) {
            deliverables
                    .addObject()
                    .put("title", title.asText())
                    .put("due", end.minusDays(1).toString());
        }
        wish.put("committee", committee)
                .put("validFrom", today.toString())
                .put("validTo", end.toString())
                .set("deliverables", deliverables);
        Reply mandate = secretariat.post(MANDATES, wish).expect(201);
        String path = MANDATES + "/" + mandate.text("id");
        mandate = secretariat
                .post(path + "/proposal", mandate.etag(), Session.nothing())
                .expect(200);
        secretariat.post(path + "/adoption", mandate.etag(), Session.nothing()).expect(200);
    }

    private static boolean isEmpty(Reply page) {
        return page.body().path("items").isEmpty();
    }

    private static JsonNode committee() {
        try {
            return JSON.readTree(text("/directory/committee.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String resource) {
        try (InputStream stream = DirectoryLoader.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
