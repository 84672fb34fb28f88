package org.asean.coordination.suite.story;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.asean.coordination.suite.client.Reply;
import org.asean.coordination.suite.client.Session;
import org.asean.coordination.suite.console.Console;
import org.asean.coordination.suite.console.SuiteFailure;

/** A body registers a remit: its officer drafts, its head submits, the secretariat admits. */
final class RemitChapter {

    private final Session officer;
    private final Session head;
    private final Session secretariat;
    private final Console console;

    RemitChapter(Session officer, Session head, Session secretariat, Console console) {
        this.officer = officer;
        this.head = head;
        this.secretariat = secretariat;
        this.console = console;
    }

    void play(LocalDate today) {
        Reply remit = officer.post(
                        "/api/v1/remits",
                        Map.of(
                                "capacity", "LEAD",
                                "topics", List.of("cyber.cii.health"),
                                "functions", List.of("OPERATIONAL"),
                                "scope", "Response to incidents that disturb hospitals in more than one member state",
                                "legalBasis", Map.of("title", "Demonstration: terms of reference of SOMHD"),
                                "validFrom", today.toString()))
                .expect(201);
        String path = "/api/v1/remits/" + remit.text("id");
        Reply submitted =
                head.post(path + "/submission", remit.etag(), Session.nothing()).expect(200);
        Reply admitted = secretariat
                .post(path + "/admission", submitted.etag(), Session.nothing())
                .expect(200);
        if (!admitted.text("state").equals("ACTIVE")) {
            throw new SuiteFailure("The admitted remit is " + admitted.text("state") + " instead of ACTIVE.");
        }
        console.line("SOMHD registers a remit: drafted by its officer, submitted by its head, admitted, ACTIVE.");
    }
}
