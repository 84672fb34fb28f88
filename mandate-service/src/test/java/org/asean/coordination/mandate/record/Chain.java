package org.asean.coordination.mandate.record;

import org.asean.coordination.kittest.TestDatabase;

/** The chains in the database, looked at with nothing of the service. */
final class Chain {

    private Chain() {}

    /** How many entries do not follow upon the one before of the same thing. */
    static long broken() {
        return TestDatabase.count("""
                select count(*) from (
                  select nth, previous, row_number() over item as expected_nth,
                         coalesce(lag(hash) over item, decode(repeat('00', 32), 'hex')) as expected_previous
                    from record_entry where nth is not null
                  window item as (partition by item_type, item_id order by event)) e
                 where (nth, previous) <> (expected_nth, expected_previous)
                """);
    }

    static long entriesOf(String kind) {
        return TestDatabase.count("select count(*) from record_entry where item_type = '" + kind + "'");
    }
}
