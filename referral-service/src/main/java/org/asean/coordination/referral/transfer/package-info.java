/** How a lead hands its lead over: it offers, and the other body takes over by its own acceptance, at one instant. */
@NullMarked
package org.asean.coordination.referral.transfer;

import org.jspecify.annotations.NullMarked;
