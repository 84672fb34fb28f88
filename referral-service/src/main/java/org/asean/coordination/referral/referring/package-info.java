/** How an issue finds its lead: offered by the chair, accepted or declined by the body. */
@NullMarked
package org.asean.coordination.referral.referring;

import org.jspecify.annotations.NullMarked;
