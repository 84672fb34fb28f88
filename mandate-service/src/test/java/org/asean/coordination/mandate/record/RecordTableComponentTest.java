package org.asean.coordination.mandate.record;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.asean.coordination.kit.record.SealingRecord;
import org.asean.coordination.kittest.InvariantLedger;
import org.asean.coordination.kittest.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.asean.coordination.mandate.Secretariat.aCommittee;
import static org.asean.coordination.mandate.Secretariat.appoint;
import static org.asean.coordination.mandate.Secretariat.asReader;
import static org.asean.coordination.mandate.Secretariat.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** I18: what the tables of the record let their two roles do. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class RecordTableComponentTest {

    private String committee = "";

    @Inject
    SealingRecord sealing;

    @BeforeEach
    void aRecord() {
        committee = aCommittee();
        appoint(committee, member("somebody", "MEMBER", "2026-01-01T00:00:00Z"));
        SealedRecord.seal(sealing);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    APP   | update record_entry set subject = 'nobody'
                    APP   | delete from record_entry
                    APP   | truncate record_entry cascade
                    APP   | alter table record_entry disable trigger all
                    APP   | update record_content set content = '{}'
                    APP   | delete from record_content
                    APP   | truncate record_content
                    APP   | alter table record_content disable trigger all
                    APP   | update record_seal set size = 1
                    APP   | delete from record_seal
                    APP   | truncate record_seal
                    APP   | alter table record_seal disable trigger all
                    APP   | select remove_record_content('committee', 'X', now())
                    APP   | drop function enter_in_record
                    OWNER | update record_entry set subject = 'nobody'
                    OWNER | delete from record_entry
                    OWNER | truncate record_entry cascade
                    OWNER | update record_content set content = '{}'
                    OWNER | delete from record_content
                    OWNER | truncate record_content
                    OWNER | update record_seal set size = 1
                    OWNER | delete from record_seal
                    OWNER | truncate record_seal
                    """)
    void what_was_entered_stays_as_it_was_entered(AsRole role, String statement) {
        // when / then
        assertThatThrownBy(() -> role.execute(statement))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState())
                                .as(refusal.getMessage())
                                .isEqualTo("42501"));
    }

    @ParameterizedTest
    @CsvSource({"record_entry", "record_content", "record_seal"})
    void the_application_gives_nobody_a_right_to_the_record(String table) throws SQLException {
        // when
        AsRole.APP.execute("grant update, delete, truncate on " + table + " to public");

        // then
        String rights =
                "select count(*) from unnest(array['UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) as forbidden"
                        + " where has_table_privilege(current_database() || '_app', '" + table + "', forbidden)";
        long violations = TestDatabase.count(rights);
        InvariantLedger.record("I18", "rights to rewrite " + table + ", after a GRANT", 5, violations);
        assertThat(violations).isZero();
    }

    @Test
    void retention_removes_what_an_entry_says_and_not_the_entry() throws SQLException {
        // given
        String entries =
                "select string_agg(encode(hash, 'hex'), ' ' order by number) from record_entry where item_id = '"
                        + committee + "'";
        String before = TestDatabase.value(entries);

        // when
        AsRole.OWNER.execute("select remove_record_content('committee', '" + committee + "', now())");

        // then
        assertThat(TestDatabase.value(entries)).isEqualTo(before);
        assertThat(asReader()
                        .get("/api/v1/committees/" + committee + "/record")
                        .jsonPath()
                        .getList("items.action"))
                .containsExactly("committee-established", "member-appointed");
        assertThat(asReader()
                        .get("/api/v1/committees/" + committee + "/record")
                        .jsonPath()
                        .getList("items.after"))
                .containsOnlyNulls();
    }

    @Test
    void retention_is_over_with_its_own_call() {
        assertThatThrownBy(() -> AsRole.OWNER.execute(
                        "select remove_record_content('committee', 'X', now()); delete from record_content"))
                .hasMessageContaining("append-only");
    }
}
