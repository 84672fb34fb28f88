package org.asean.coordination.registry.scale;

import java.util.Map;
import org.asean.coordination.competence.Remit;
import org.asean.coordination.competence.Router;

/**
 * What a follower makes of the registry's feed to route by.
 *
 * @param bodies the state of each body
 * @param remits the remits in force, by what the subject of their events says
 * @param router over all of them
 */
record Copy(Map<String, String> bodies, Map<String, Remit> remits, Router router) {}
