package org.asean.coordination.competence;

/** The kind of work that an issue asks for; with a topic it makes a cell, the grain of competence. */
public enum Function {
    POLICY,
    DIPLOMATIC,
    OPERATIONAL,
    LAW_ENFORCEMENT,
    DEFENCE,
    LEGAL,
    INFORMATION,
    CAPACITY
}
