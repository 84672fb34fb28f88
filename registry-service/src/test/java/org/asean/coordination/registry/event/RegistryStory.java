package org.asean.coordination.registry.event;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.asean.coordination.kittest.TestTokens;
import org.asean.coordination.registry.BodyDesk;
import org.asean.coordination.registry.Desk;

import static org.asean.coordination.registry.BodyDesk.BODIES;
import static org.asean.coordination.registry.BodyDesk.REASON;
import static org.asean.coordination.registry.BodyDesk.active;
import static org.asean.coordination.registry.BodyDesk.body;
import static org.asean.coordination.registry.BodyDesk.by;
import static org.asean.coordination.registry.BodyDesk.chairs;
import static org.asean.coordination.registry.BodyDesk.done;
import static org.asean.coordination.registry.BodyDesk.registered;
import static org.asean.coordination.registry.Desk.adopt;
import static org.asean.coordination.registry.Desk.as;
import static org.asean.coordination.registry.Desk.asChair;
import static org.asean.coordination.registry.Desk.asHeadOf;
import static org.asean.coordination.registry.Desk.asReader;
import static org.asean.coordination.registry.Desk.asSecretariat;
import static org.asean.coordination.registry.Desk.remit;

/** A story in which every command of the registry is carried out, some of them where much follows from them. */
final class RegistryStory {

    private static final String DRAFTS = """
            body,capacity,topics,functions,territory,excludes,validFrom,validTo,legalBasis,legalBasisUrl,scope
            AMRI,SUPPORT,cyber.information,INFORMATION,SG;MY,cyber.information.disinformation,2026-01-01,2190-01-01,,,Media
            """;

    private RegistryStory() {}

    /** Tells it. Names that begin on a later day are left to the clock: the one of WG-TWO begins tomorrow, that of WG-ONE in 100 days. */
    static void tell() {
        Desk.withTheDirectory();
        bodiesComeAndAreCalled();
        contactPointsAreKept();
        remitsLive();
        topicsAndCellsAreKept();
        bodiesEnd();
    }

    private static void bodiesComeAndAreCalled() {
        active(body("WG-ONE"), body("WG-TWO"), body("WG-THREE"));
        registered(body("WG-PENDING"));
        registered(body("WG-REFUSED"));
        done(chairs("WG-REFUSED", "refusal", REASON));
        done(chairs("SOMHD", "suspension", REASON));
        done(chairs("SOMHD", "resumption", REASON));
        done(chairs("SOMRI", "suspension", REASON));
        named("WG-ONE", "NAME", "The group of today", today());
        named("WG-ONE", "NAME", "The group of a later day", today().plusDays(100));
        named("WG-TWO", "NAME", "The group of tomorrow", today().plusDays(1));
        named("WG-THREE", "ALIAS", "Third", today().minusDays(9));
        String alias = done(BodyDesk.read("WG-THREE")).jsonPath().getString("names.find { it.kind == 'ALIAS' }.id");
        done(BodyDesk.command(asSecretariat(), "WG-THREE", "names/" + alias + "/end", "{}"));
    }

    private static void contactPointsAreKept() {
        done(contact("WG-ONE", "desk@one.example"));
        acted(contact("WG-TWO", "desk@two.example"), "assurance");
        acted(contact("WG-THREE", "desk@three.example"), "removal");
        done(contact("SOME", "desk@some.example"));
    }

    private static void remitsLive() {
        Desk.aDraftOf("ATM", remit("cyber.cii.energy", "LEGAL"));
        done(Desk.command(asHeadOf("ATM"), Desk.aDraftOf("ATM", remit("cyber.cii.energy", "LEGAL")), "withdrawal"));
        done(Desk.command(
                asHeadOf("ATM"), Desk.aSubmissionOf("ATM", remit("cyber.cii.energy", "LEGAL")), "withdrawal"));
        String refused = Desk.aSubmissionOf("ATM", remit("cyber.cii.energy", "LEGAL"));
        done(Desk.command(asSecretariat().body(REASON), refused, "refusal"));
        String colliding = Desk.aSubmissionOf("AFMGM", remit("cyber.cii.finance", "POLICY"));
        done(Desk.command(asChair().body("{\"note\":\"Seen\"}"), colliding, "collision-note"));
        done(Desk.command(asSecretariat(), colliding, "admission"));
        String versioned = admitted("ATM", remit("cyber.cii.government", "POLICY"));
        nextVersion("ATM", versioned, remit("cyber.cii.government", "LEGAL"));
        done(Desk.command(asHeadOf("ATM"), versioned, "submission"));
        done(Desk.command(asSecretariat(), versioned, "admission"));
        nextVersion("ATM", versioned, remit("cyber.cii.government", "DIPLOMATIC"));
        String later = admitted("AHMM", remit("cyber.cii.health", "DIPLOMATIC"));
        nextVersion("AHMM", later, from(today().plusDays(150), remit("cyber.cii.health", "DIPLOMATIC")));
        done(Desk.command(asHeadOf("AHMM"), later, "submission"));
        done(Desk.command(asSecretariat(), later, "admission"));
        retired("AMEM", admitted("AMEM", remit("cyber.cii.energy", "LEGAL")), today());
        retired("AMEM", admitted("AMEM", remit("cyber.cii.energy", "DIPLOMATIC")), today().plusDays(200));
        admitted("AHMM", from(LocalDate.of(2190, 1, 1), remit("cyber.cii.health", "LEGAL")));
        done(asSecretariat()
                .contentType("text/csv; charset=utf-8")
                .body(DRAFTS)
                .post("/api/v1/remits/import?as=DRAFT"));
    }

    private static void topicsAndCellsAreKept() {
        topic("cyber.cii.space");
        topic("cyber.cii.space.ground");
        String seen = asReader().get("/api/v1/topics/cyber.cii.space.ground").header("ETag");
        done(asSecretariat().header("If-Match", seen).post("/api/v1/topics/cyber.cii.space.ground/removal"));
        String space = cell("cyber.cii.space");
        done(asSecretariat().body(space).post("/api/v1/coverage/not-applicable"));
        done(asSecretariat()
                .body(space.replace(",\"reason\":\"No such thing\"", ""))
                .post("/api/v1/coverage/not-applicable/removal"));
        done(asSecretariat().body(space).post("/api/v1/coverage/not-applicable"));
        done(asSecretariat().body(cell("cyber.cii.health")).post("/api/v1/coverage/not-applicable"));
        done(asSecretariat()
                .body(cell("cyber.cii.health").replace(",\"reason\":\"No such thing\"", ""))
                .post("/api/v1/coverage/not-applicable/removal"));
    }

    /** SOM-MLAT has a remit and stands in rules; STOM in one that is left with its successor alone; SOME has all that can end. */
    private static void bodiesEnd() {
        done(adopt("cyber.crime.evidence", "LEGAL", "[\"SOM-MLAT\",\"ASLOM\"]", "2026-01-01", "2199-01-01"));
        done(adopt("cyber.crime.evidence", "POLICY", "[\"ASLOM\",\"SOM-MLAT\"]", "2190-01-01", null));
        done(adopt("cyber.cii.transport", "POLICY", "[\"STOM\",\"ATM\"]", "2026-01-01", null));
        done(adopt("cyber.cii", "POLICY", "[\"AFCDM\",\"SOMHD\"]", "2026-01-01", "2026-02-01"));
        Desk.aDraftOf("SOM-MLAT", remit("cyber.crime.child", "LEGAL"));
        Desk.aSubmissionOf("SOM-MLAT", remit("cyber.crime.scam", "LEGAL"));
        done(chairs("SOM-MLAT", "succession", by("ALAWMM")));
        done(chairs("STOM", "succession", by("ATM")));
        Desk.aDraftOf("SOME", remit("cyber.cii.energy", "CAPACITY"));
        Desk.aSubmissionOf("SOME", remit("cyber.cii.energy", "INFORMATION"));
        done(chairs("SOME", "dissolution", REASON));
    }

    private static void named(String body, String kind, String name, LocalDate from) {
        done(BodyDesk.command(
                asSecretariat(),
                body,
                "names",
                "{\"kind\":\"%s\",\"name\":\"%s\",\"validFrom\":\"%s\"}".formatted(kind, name, from)));
    }

    private static Response contact(String body, String address) {
        return done(BodyDesk.command(
                officer(body),
                body,
                "contact-points",
                "{\"kind\":\"EMAIL\",\"channel\":\"%s\",\"label\":\"Desk\"}".formatted(address)));
    }

    private static void acted(Response point, String command) {
        String body = point.path("body");
        done(officer(body)
                .header("If-Match", point.header("ETag"))
                .post(BODIES + "/" + body + "/contact-points/" + point.path("id") + "/" + command));
    }

    private static RequestSpecification officer(String body) {
        return as(TestTokens.officerOf(body));
    }

    private static String admitted(String body, String remit) {
        String id = Desk.aSubmissionOf(body, remit);
        done(Desk.command(asSecretariat(), id, "admission"));
        return id;
    }

    private static String from(LocalDate day, String remit) {
        return remit.replace("2026-01-01", day.toString());
    }

    private static void nextVersion(String body, String id, String remit) {
        done(asHeadOf(body)
                .header("If-Match", Desk.read(id).header("ETag"))
                .body(remit)
                .post("/api/v1/remits/" + id + "/versions"));
    }

    private static void retired(String body, String id, LocalDate on) {
        done(Desk.command(
                asHeadOf(body).body("{\"reason\":\"No more\",\"on\":\"%s\"}".formatted(on)), id, "retirement"));
    }

    private static void topic(String code) {
        done(asSecretariat()
                .body("{\"code\":\"" + code + "\",\"label\":\"Space\"}")
                .post("/api/v1/topics"));
    }

    private static String cell(String topic) {
        return "{\"topic\":\"%s\",\"function\":\"LAW_ENFORCEMENT\",\"reason\":\"No such thing\"}".formatted(topic);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
