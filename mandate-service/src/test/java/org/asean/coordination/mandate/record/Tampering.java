package org.asean.coordination.mandate.record;

import org.asean.coordination.kittest.TestDatabase;

/**
 * What somebody does to the record who has the whole database in his hand: he lets no trigger run and no key be checked. Entries are named
 * by the numbers that they got in {@link SealedRecord}, counted from 1.
 */
enum Tampering {
    CHANGE_WHO_DID_IT("update record_entry set subject = 'nobody' where number = %entry(2)"),
    CHANGE_WHEN_IT_WAS_DONE("update record_entry set at = at - interval '1 microsecond' where number = %entry(5)"),
    CHANGE_IN_WHICH_ROLE("update record_entry set roles = 'chair' where number = %entry(6)"),
    CHANGE_WHAT_WAS_DONE("update record_entry set action = 'mandate-discharged' where number = %entry(8)"),
    CHANGE_A_HASH("update record_entry set hash = sha256('') where number = %entry(3)"),
    CHANGE_THE_LAST_OF_A_THING_AND_ITS_HASH(
            "update record_entry e set subject = 'nobody', hash = sha256(convert_to(json_build_array('record/1', e.item_type, e.item_id,"
                    + " e.nth, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"'), 'nobody', e.acting_body, e.roles,"
                    + " e.action, e.trace_id, v.id, encode(e.digest, 'hex'), encode(e.previous, 'hex'))::text, 'UTF8'))"
                    + " from event v where v.seq = e.event and e.number = %entry(8)"),
    CHANGE_WHAT_AN_ENTRY_SAYS(
            "update record_content set content = replace(content, 'second', 'first') where entry = %entry(5)"),
    EXCHANGE_WHAT_TWO_ENTRIES_SAY("update record_content c set salt = o.salt, content = o.content from record_content o"
            + " where (c.entry, o.entry) in ((%entry(1), %entry(2)), (%entry(2), %entry(1)))"),
    REMOVE_ONE_ON_THE_WAY("delete from record_entry where number = %entry(6)"),
    REMOVE_THE_FIRST_OF_A_THING("delete from record_entry where number = %entry(1)"),
    REMOVE_THE_LAST_UNDER_A_SEAL("delete from record_entry where number = %entry(9)"),
    REMOVE_A_THING("delete from record_entry where item_type = 'mandate'"),
    TURN_TWO_ENTRIES_ROUND("update record_entry set event = -event where number in (%entry(6), %entry(7));"
            + " update record_entry e set event = -o.event from record_entry o"
            + " where (e.number, o.number) in ((%entry(6), %entry(7)), (%entry(7), %entry(6)))"),
    EXCHANGE_TWO_ENTRIES_OF_TWO_THINGS(
            "update record_entry set item_id = item_id || '~' where number in (%entry(2), %entry(6));"
                    + " update record_entry e set item_type = o.item_type, item_id = rtrim(o.item_id, '~') from record_entry o"
                    + " where (e.number, o.number) in ((%entry(2), %entry(6)), (%entry(6), %entry(2)))"),
    PUT_ONE_IN(
            "insert into record_entry (at, subject, roles, action, item_type, item_id, event, nth, digest, previous, hash)"
                    + " select at, subject, roles, action, item_type, item_id, (select seq from event where subject = 'seal/1'), nth + 1,"
                    + " digest, hash, hash from record_entry where number = %entry(8)"),
    CHANGE_A_ROOT("update record_seal set root = sha256('') where number = 2"),
    CHANGE_WHEN_IT_WAS_SEALED("update record_seal set sealed_at = sealed_at + interval '1 second' where number = 3"),
    REMOVE_A_SEAL("delete from record_seal where number = 2"),
    REMOVE_THE_LAST_SEAL("delete from record_seal where number = 3"),
    REMOVE_THE_LAST_SEAL_AND_WHAT_IT_COVERS(
            "delete from record_seal where number = 3; delete from record_entry where number >= %entry(8)");

    private final String statement;

    Tampering(String statement) {
        this.statement = statement;
    }

    void happen() {
        String first = TestDatabase.value("select min(number) from record_entry");
        TestDatabase.execute("set session_replication_role = replica; "
                + statement.replaceAll("%entry\\(([0-9]+)\\)", "(" + first + " + $1 - 1)"));
    }
}
