package org.asean.coordination.competence;

/**
 * A mark that a kind of work makes no sense on a topic and the topics below it, so that a gap elsewhere means something. It hides
 * a gap only: a cell that somebody leads is led, whatever the mark says.
 *
 * @param topic the node; its descendants are meant too
 * @param function the function that makes no sense there
 * @param reason why, in words
 */
public record NotApplicable(Topic topic, Function function, String reason) {}
