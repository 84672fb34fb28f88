/** What a lead does with an issue, from its acceptance to its end. */
@NullMarked
package org.asean.coordination.referral.leading;

import org.jspecify.annotations.NullMarked;
