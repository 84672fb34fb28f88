/** How several issues become one, and one becomes several. */
@NullMarked
package org.asean.coordination.referral.merging;

import org.jspecify.annotations.NullMarked;
