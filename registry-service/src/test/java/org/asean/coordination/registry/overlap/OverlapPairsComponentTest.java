package org.asean.coordination.registry.overlap;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.asean.coordination.competence.Overlaps;
import org.asean.coordination.kittest.TestDatabase;
import org.asean.coordination.registry.Desk;
import org.asean.coordination.registry.StubMandate;
import org.asean.coordination.registry.provenance.AsOf;
import org.asean.coordination.registry.reference.Topics;
import org.asean.coordination.registry.remit.Remit;
import org.asean.coordination.registry.remit.Remits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The database finds the pairs, the competence module the cells: both must mean the same by an overlap. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(StubMandate.class)
class OverlapPairsComponentTest {

    private static final int DIRECTORIES = 12;
    private static final List<String> BODIES = List.of("ATM", "AMEM", "AMMTC", "ADGMIN", "SOMTC");
    private static final List<String> FUNCTIONS = List.of("POLICY", "OPERATIONAL", "LEGAL");
    private static final List<String> STATES = List.of("SG", "MY", "TL");

    @Inject
    Topics topics;

    @Inject
    Remits remits;

    @BeforeEach
    void theBodies() {
        Desk.empty();
        assertThat(Desk.take("bodies", Desk.resource("bodies.csv")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_stored_pairs_are_those_that_share_a_cell_in_any_directory() throws SQLException {
        List<String> codes =
                topics.taxonomy().stream().map(topic -> topic.code()).toList();
        for (int seed = 0; seed < DIRECTORIES; seed++) {
            // given
            TestDatabase.execute(
                    "truncate overlap, remit_cell, remit, remit_topic, remit_exclude, remit_noted_collision, idempotency_key");
            String file = file(new Random(seed), codes);

            // when
            assertThat(Desk.take("remits", file).statusCode()).as(file).isEqualTo(200);

            // then
            assertThat(stored()).as("seed " + seed + "\n" + file).isEqualTo(computed(remits.admitted()));
        }
    }

    private static String file(Random random, List<String> codes) {
        List<String> rows = new ArrayList<>();
        rows.add("body,capacity,topics,functions,territory,excludes,validFrom,validTo,legalBasis,legalBasisUrl,scope");
        for (int i = 0; i < 25; i++) {
            String topic = codes.get(random.nextInt(codes.size()));
            List<String> below =
                    codes.stream().filter(code -> code.startsWith(topic + ".")).toList();
            String exclude = below.isEmpty() || random.nextBoolean() ? "" : below.get(random.nextInt(below.size()));
            String territory = random.nextInt(3) > 0 ? "ALL" : STATES.get(random.nextInt(STATES.size()));
            String validTo = random.nextInt(4) > 0 ? "" : "2027-0" + (1 + random.nextInt(9)) + "-01";
            rows.add(String.join(
                    ",",
                    BODIES.get(random.nextInt(BODIES.size())),
                    random.nextInt(5) > 0 ? "LEAD" : "SUPPORT",
                    topic,
                    FUNCTIONS.get(random.nextInt(FUNCTIONS.size())),
                    territory,
                    exclude,
                    "2026-0" + (1 + random.nextInt(9)) + "-01",
                    validTo,
                    "",
                    "",
                    "scope " + i));
        }
        return String.join("\n", rows) + "\n";
    }

    private Set<String> computed(Collection<Remit> all) {
        return new Overlaps(topics.taxonomy())
                        .among(all.stream()
                                .map(remit -> remit.competence(AsOf.ALL_KNOWN))
                                .toList())
                        .stream()
                        .map(overlap -> overlap.a().id() + " " + overlap.b().id())
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> stored() throws SQLException {
        Set<String> pairs = new TreeSet<>();
        try (Connection connection = TestDatabase.connect();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("select a_remit || ' ' || b_remit from overlap")) {
            while (rows.next()) {
                pairs.add(rows.getString(1));
            }
        }
        return pairs;
    }
}
