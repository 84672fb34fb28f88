package org.asean.coordination.mandate.record;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.asean.coordination.kittest.InvariantLedger;
import org.asean.coordination.kittest.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.asean.coordination.mandate.Secretariat.anAdoptedMandate;
import static org.assertj.core.api.Assertions.assertThat;

/** I18: each thing's entries are one chain, whoever writes them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ChainComponentTest {

    private static final int WRITERS = 12;
    private static final int CALLS = 100;

    /** Nobody holds a row of these things: they have none. */
    private static final String ENTER = """
            select enter_in_record(domain_now(), 'somebody', null, 'chair', null, null,
              array_fill(cast('thing-changed' as text), array[cardinality(items)]),
              array_fill(cast('thing' as text), array[cardinality(items)]),
              items, array(select 'thing/' || item from unnest(items) item),
              cast(array_fill(null::text, array[cardinality(items)]) as text[]),
              cast(array_fill(null::text, array[cardinality(items)]) as text[]),
              array_fill('{"a":1}'::text, array[cardinality(items)]))
              from (select cast(? as text[]) as items) wanted
            """;

    @Test
    void the_entries_of_a_thing_follow_upon_each_other() {
        // when
        String mandate = anAdoptedMandate("2026-01-01", "2099-01-01").toString();

        // then
        String chain =
                "select string_agg(nth || ':' || action, ' ' order by number) from record_entry where item_id = '"
                        + mandate + "'";
        assertThat(TestDatabase.value(chain)).isEqualTo("1:mandate-drafted 2:mandate-proposed 3:mandate-adopted");
        assertThat(Chain.broken()).isZero();
    }

    @Test
    void writers_who_hold_no_row_are_chained_all_the_same() throws Exception {
        // given
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);

        // when
        List<Future<Long>> writing = threads.invokeAll(
                IntStream.range(0, WRITERS).mapToObj(ChainComponentTest::writer).toList());

        // then
        long entered = 0;
        for (Future<Long> writer : writing) {
            entered += writer.get();
        }
        threads.shutdown();
        long broken = Chain.broken();
        InvariantLedger.record("I18", WRITERS + " writers to 5 things without a lock on them", entered, broken);
        assertThat(broken).isZero();
        assertThat(Chain.entriesOf("thing")).isEqualTo(entered);
    }

    /** Each call changes some of five things, in any order. */
    private static Callable<Long> writer(int seed) {
        return () -> {
            Random random = new Random(seed);
            long entered = 0;
            try (Connection session = AsRole.APP.open();
                    PreparedStatement enter = session.prepareStatement(ENTER)) {
                session.setAutoCommit(false);
                for (int call = 0; call < CALLS; call++) {
                    List<String> things = new ArrayList<>(List.of("A", "B", "C", "D", "E"));
                    Collections.shuffle(things, random);
                    List<String> some = things.subList(0, 1 + random.nextInt(things.size()));
                    entered += call(session, enter, some, random.nextInt(10) > 0);
                }
            }
            return entered;
        };
    }

    private static int call(Connection session, PreparedStatement enter, List<String> things, boolean commit)
            throws SQLException {
        enter.setArray(1, session.createArrayOf("text", things.toArray()));
        enter.execute();
        if (commit) {
            session.commit();
            return things.size();
        }
        session.rollback();
        return 0;
    }
}
