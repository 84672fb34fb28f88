/** The way every command on an issue takes, so that none can forget a step of it. */
@NullMarked
package org.asean.coordination.referral.turn;

import org.jspecify.annotations.NullMarked;
