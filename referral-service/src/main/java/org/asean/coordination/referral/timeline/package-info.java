/** What happened to an issue, in its order. */
@NullMarked
package org.asean.coordination.referral.timeline;

import org.jspecify.annotations.NullMarked;
