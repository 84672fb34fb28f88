package org.asean.coordination.mandate.record;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import static org.asean.coordination.mandate.Secretariat.asReader;
import static org.assertj.core.api.Assertions.assertThat;

/** What the loop in the README of {@code docs/verify} downloads: answers of the API, one a line. */
final class Export {

    private static final String RECORD = "/api/v1/mandate/record";
    private static final String TOLD = "/api/v1/mandate/events?types=org.asean.coordination.mandate.record-sealed";

    private Export() {}

    /** The record and its seals, in a file. */
    static Path record(Path folder) throws IOException {
        List<String> pages = pages(RECORD + "/seals?limit=2");
        pages.addAll(pages(RECORD + "?limit=3"));
        return Files.write(folder.resolve("mandate.jsonl"), pages);
    }

    /** The seals as they were told. */
    static Path told(Path folder) throws IOException {
        return Files.write(folder.resolve("told.jsonl"), pages(TOLD + "&limit=2"));
    }

    private static List<String> pages(String address) {
        List<String> pages = new ArrayList<>();
        Response page = page(address);
        pages.add(page.asString());
        while (page.<Boolean>path("page.hasMore")) {
            page = page(address + "&after=" + page.path("page.endCursor"));
            pages.add(page.asString());
        }
        return pages;
    }

    private static Response page(String address) {
        Response page = asReader().get(address);
        assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
        return page;
    }
}
