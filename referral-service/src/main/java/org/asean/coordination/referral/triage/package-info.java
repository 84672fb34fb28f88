/** How an issue is made ready to be referred: taken, then classified. */
@NullMarked
package org.asean.coordination.referral.triage;

import org.jspecify.annotations.NullMarked;
