/** What a body asks the raiser of an issue before it answers an offer, or while it leads. */
@NullMarked
package org.asean.coordination.referral.question;

import org.jspecify.annotations.NullMarked;
