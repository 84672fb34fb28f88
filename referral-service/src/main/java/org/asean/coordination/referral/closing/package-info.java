/** How an issue ends, and begins anew: resolved, closed, taken back by its raiser, reopened. */
@NullMarked
package org.asean.coordination.referral.closing;

import org.jspecify.annotations.NullMarked;
