/** The aggregate: an issue, the referrals that it had and has, and the one that may be live. */
@NullMarked
package org.asean.coordination.referral.issue;

import org.jspecify.annotations.NullMarked;
