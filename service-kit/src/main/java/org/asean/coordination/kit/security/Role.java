package org.asean.coordination.kit.security;

import java.util.List;

/** The realm roles, as the token names them. What each may do stands at the operation ({@code @RolesAllowed}). */
public final class Role {

    /** Chairs the committee: triage, offers, disputes; acts only within a term in force. */
    public static final String CHAIR = "chair";
    /** Acts where the chair is recused or absent. */
    public static final String VICE_CHAIR = "vice-chair";
    /** Registers, admits on form, imports, prepares, records decisions. */
    public static final String SECRETARIAT = "secretariat";
    /** Speaks for its own body; includes {@link #BODY_OFFICER}. */
    public static final String BODY_HEAD = "body-head";
    /** Works for its own body. */
    public static final String BODY_OFFICER = "body-officer";
    /** Speaks for its own member state. */
    public static final String STATE_FOCAL = "state-focal";
    /** Runs its own centre's programmes. */
    public static final String CENTRE_MANAGER = "centre-manager";
    /** A machine client bound to one body and system. */
    public static final String INTEGRATOR = "integrator";
    /** Reads by marking and verifies the record; writes nothing. */
    public static final String AUDITOR = "auditor";
    /** Reads CLEAR and GREEN only. */
    public static final String PARTNER_OBSERVER = "partner-observer";
    /** Health, queues, directory; no content. */
    public static final String OPERATOR = "operator";
    /** The suite's own machine clients: they read each other's directory and nothing else. */
    public static final String SERVICE = "service";

    /** Every role, for tests that try each. */
    public static final List<String> ALL = List.of(
            CHAIR,
            VICE_CHAIR,
            SECRETARIAT,
            BODY_HEAD,
            BODY_OFFICER,
            STATE_FOCAL,
            CENTRE_MANAGER,
            INTEGRATOR,
            AUDITOR,
            PARTNER_OBSERVER,
            OPERATOR,
            SERVICE);

    private Role() {}
}
