/**
 * Who is competent for what on which day: routing, overlap and precedence as pure functions of values.
 *
 * <p>Nothing here reads a clock, a database or a network, so the registry (which owns the facts) and the referral service
 * (which keeps a copy of them) give the same answer for ever. {@link Router#ALGORITHM} names the version of the rules.
 */
@NullMarked
package org.asean.coordination.competence;

import org.jspecify.annotations.NullMarked;
