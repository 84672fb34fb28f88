/** What of issues, referrals and leads is shown, to whom. */
@NullMarked
package org.asean.coordination.referral.reading;

import org.jspecify.annotations.NullMarked;
