package org.asean.coordination.registry.organ;

import java.util.List;

/**
 * The organs above a body.
 *
 * @param body whose
 * @param organs the nearest first; one that was succeeded stands as its successor
 */
record AncestorsView(String body, List<OrganView> organs) {}
