/** Referrals follow their bodies: they end with one that stops, and go on under the one that takes its place (I10). */
@NullMarked
package org.asean.coordination.referral.standing;

import org.jspecify.annotations.NullMarked;
