package org.asean.coordination.registry;

import org.junit.jupiter.api.Test;

import static org.asean.coordination.kittest.ContractAssert.assertThatContractIsCommitted;

class RegistryContractTest {

    @Test
    void the_committed_contract_is_what_the_code_says() {
        assertThatContractIsCommitted("registry-service");
    }
}
