package org.asean.coordination.benchmark.offer;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ServerLogTest {

    private static final String LOG = """
            2026-11-25 05:00:00.000 UTC [11] referral_app@referral LOG:  execute S_1: BEGIN
            2026-11-25 05:00:00.001 UTC [11] referral_app@referral LOG:  execute S_2: select 'of another'
            2026-11-25 05:00:00.002 UTC [11] referral_app@referral LOG:  execute S_3: COMMIT
            2026-11-25 05:00:00.003 UTC [11] referral_app@referral LOG:  execute S_1: BEGIN
            2026-11-25 05:00:00.004 UTC [11] referral_app@referral LOG:  execute S_4: insert into idempotency_key (key, path)
            \tvalues ($1, $2)
            2026-11-25 05:00:00.004 UTC [11] referral_app@referral DETAIL:  Parameters: $1 = 'the key', $2 = NULL
            2026-11-25 05:00:00.005 UTC [12] referral_app@referral LOG:  execute <unnamed>: select publish_events($1)
            2026-11-25 05:00:00.005 UTC [12] referral_app@referral DETAIL:  Parameters: $1 = '1000'
            2026-11-25 05:00:00.006 UTC [11] referral_app@referral LOG:  execute S_5: update issue set title = $1
            2026-11-25 05:00:00.006 UTC [11] referral_app@referral DETAIL:  Parameters: $1 = 'It''s, $2 = ''one'''
            2026-11-25 05:00:00.007 UTC [11] referral_app@referral LOG:  execute S_3: COMMIT
            """;

    @Test
    void theTransactionIsFoundByWhatWasSentInIt() {
        List<SentStatement> sent = ServerLog.transactionWith("the key", LOG);

        assertThat(sent)
                .extracting(SentStatement::shown)
                .containsExactly(
                        "BEGIN",
                        "insert into idempotency_key (key, path) values ($1, $2)",
                        "update issue set title = $1",
                        "COMMIT");
    }

    @Test
    void parametersComeWithTheirStatement() {
        List<SentStatement> sent = ServerLog.transactionWith("the key", LOG);

        assertThat(sent.get(1).parameters()).containsExactly("the key", null);
        assertThat(sent.get(2).parameters()).containsExactly("It's, $2 = 'one'");
    }

    @Test
    void aParameterMayBeLong() {
        String key = "k".repeat(100_000);

        assertThat(ServerLog.transactionWith(key, LOG.replace("the key", key))).hasSize(4);
    }

    @Test
    void whatNobodySentIsNotFound() {
        assertThat(ServerLog.transactionWith("another key", LOG)).isEmpty();
    }
}
