/** Issues and their referrals: every issue is led by at most one body at any instant. */
@NullMarked
package org.asean.coordination.referral;

import org.jspecify.annotations.NullMarked;
