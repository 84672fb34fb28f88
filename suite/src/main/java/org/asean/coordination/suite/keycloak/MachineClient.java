package org.asean.coordination.suite.keycloak;

/** The confidential clients of the realm. Their secrets stand in the realm file as placeholders that Keycloak fills from its environment. */
public enum MachineClient {
    REGISTRY("registry-service", "REGISTRY_CLIENT_SECRET"),
    REFERRAL("referral-service", "REFERRAL_CLIENT_SECRET"),
    /** The ticketing system of ASEAN-RCERT. */
    INTEGRATOR_RCERT("integrator-rcert", "INTEGRATOR_RCERT_CLIENT_SECRET");

    private final String clientId;
    private final String placeholder;

    MachineClient(String clientId, String placeholder) {
        this.clientId = clientId;
        this.placeholder = placeholder;
    }

    /** The client's id in the realm; its secret has the same name among the suite's secrets. */
    public String clientId() {
        return clientId;
    }

    /** The variable that the realm file names. */
    public String placeholder() {
        return placeholder;
    }
}
