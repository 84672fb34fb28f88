/** What an auditor asks of the whole history: that it holds together, and that tables, events and record say the same. */
@NullMarked
package org.asean.coordination.referral.verification;

import org.jspecify.annotations.NullMarked;
