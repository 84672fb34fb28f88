package org.asean.coordination.mandate.record;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.asean.coordination.kit.record.SealingRecord;
import org.asean.coordination.kittest.TestDatabase;
import org.awaitility.Awaitility;

import static org.asean.coordination.mandate.Secretariat.aCommittee;
import static org.asean.coordination.mandate.Secretariat.aDraft;
import static org.asean.coordination.mandate.Secretariat.appoint;
import static org.asean.coordination.mandate.Secretariat.command;
import static org.asean.coordination.mandate.Secretariat.member;

/**
 * A record of three seals, on tables that begin empty: 4 entries under the first, 3 under the second, 2 under the third, and one that is
 * not sealed yet.
 *
 * @param committee that was established and got two members
 * @param mandate that came to its end
 */
record SealedRecord(String committee, UUID mandate) {

    /** Only a superuser can make the record forget; the row of the feed first, as the publishers take it. */
    private static final String FORGET = """
            set session_replication_role = replica;
            update feed set position = 0, generation = gen_random_uuid();
            truncate event, record_entry, record_content, record_seal;
            """;

    private static final List<String> TABLES = List.of("event", "record_entry", "record_content", "record_seal");

    static SealedRecord make(SealingRecord sealing) {
        TestDatabase.execute(FORGET);
        String committee = aCommittee();
        appoint(committee, member("first", "MEMBER", "2026-01-01T00:00:00Z"));
        UUID mandate = aDraft("2026-01-01", "2099-01-01");
        seal(sealing);
        appoint(committee, member("second", "MEMBER", "2026-01-01T00:00:00Z"));
        command(mandate, "proposal");
        command(mandate, "adoption");
        seal(sealing);
        command(mandate, "revocation", "Taken \\\"back\\\", as \\\\ was said.\\n– ประชุม \uD83E\uDDE0");
        appoint(committee, member("third", "MEMBER", "2026-01-01T00:00:00Z"));
        seal(sealing);
        aCommittee();
        published();
        return new SealedRecord(committee, mandate);
    }

    /** Seals whatever was entered. */
    static void seal(SealingRecord sealing) {
        published();
        sealing.seal();
        published();
    }

    /** Keeps the record beside, as it is now. */
    static void keep() {
        TestDatabase.execute("drop schema if exists kept cascade; create schema kept");
        TABLES.forEach(table -> TestDatabase.execute("create table kept." + table + " as table " + table));
    }

    /** Puts the kept record back. */
    static void putBack() {
        TestDatabase.execute("set session_replication_role = replica; truncate " + String.join(", ", TABLES) + "; "
                + TABLES.stream()
                        .map(table -> "insert into " + table + " overriding system value table kept." + table)
                        .collect(Collectors.joining("; ")));
    }

    static void published() {
        Awaitility.await()
                .until(() -> TestDatabase.value("select count(*) from event where position is null")
                        .equals("0"));
    }
}
