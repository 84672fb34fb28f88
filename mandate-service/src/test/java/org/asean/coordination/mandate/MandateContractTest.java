package org.asean.coordination.mandate;

import org.junit.jupiter.api.Test;

import static org.asean.coordination.kittest.ContractAssert.assertThatContractIsCommitted;

class MandateContractTest {

    @Test
    void the_committed_contract_is_what_the_code_says() {
        assertThatContractIsCommitted("mandate-service");
    }
}
