/** Who owes the next step of an issue, and by when: nothing waits on nobody. */
@NullMarked
package org.asean.coordination.referral.nextstep;

import org.jspecify.annotations.NullMarked;
