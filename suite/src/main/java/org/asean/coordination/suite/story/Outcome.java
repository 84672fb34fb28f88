package org.asean.coordination.suite.story;

import java.util.List;

/**
 * What came of an issue.
 *
 * @param reference its reference
 * @param title its title
 * @param routing routing's answer, and why
 * @param lead code of the body that leads
 * @param since the instant of its acceptance
 * @param refusedOffers the second offers that were refused, and with what
 */
record Outcome(String reference, String title, String routing, String lead, String since, List<String> refusedOffers) {}
